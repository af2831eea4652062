import { type Attributes, context, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-node';
import { ATTR_SERVICE_NAME } from '@opentelemetry/semantic-conventions';
import type { Settings } from '../config/settings.ts';
import { errorToTell, fieldsToTell, type LogField } from './log-fields.ts';

/** What a span may hold: the same as a log line. No id of a case, for an accused body may read where traces go. */
export type SpanFields = { readonly [Field in LogField]?: string | number | boolean };

/** Spans of what the service does. Where no traces are wanted it does the work and nothing else. */
export interface Traces {
  /** Does the work within a span; a failure is told by its kind. */
  within<T>(name: string, fields: SpanFields, work: (tell: Tell) => T): T;
  /** A span that begins here and ends elsewhere. */
  open(name: string, fields: SpanFields): OpenSpan;
  /** Sends what waits, and ends. */
  stop(): Promise<void>;
}

/** A span that is not ended yet. */
export interface OpenSpan {
  /** Spans of what is begun here lie within it. */
  run<T>(work: () => T): T;
  end(fields: SpanFields, isFailed: boolean): void;
}

/** Adds to the span what is known only later. */
export type Tell = (fields: SpanFields) => void;

const SERVICE = 'xinfang-api';

const NO_TRACES: Traces = {
  within: (_, __, work) => work(() => undefined),
  open: () => ({ run: (work) => work(), end: () => undefined }),
  stop: async () => undefined,
};

/**
 * Opens traces: to an OTLP/HTTP collector, or to an exporter of one's own.
 *
 * @example
 * const traces = openTraces(settings);
 * await traces.within('case.append', { kind: 'replied' }, () => casework.append(asking, id, given, version));
 */
export const openTraces = (
  { tracesTo }: Pick<Settings, 'tracesTo'>,
  exporter?: SpanExporter,
): Traces => {
  if (exporter !== undefined) return tracesOver(new SimpleSpanProcessor(exporter));
  if (tracesTo === undefined) return NO_TRACES;
  return tracesOver(new BatchSpanProcessor(new OTLPTraceExporter({ url: tracesTo })));
};

const tracesOver = (processor: SimpleSpanProcessor | BatchSpanProcessor): Traces => {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: SERVICE }),
    spanProcessors: [processor],
  });
  // The context manager finds the span around a span; it is the process's own.
  provider.register();
  const tracer = provider.getTracer(SERVICE);
  return {
    within: (name, fields, work) =>
      tracer.startActiveSpan(name, { attributes: attributesOf(fields) }, (span) =>
        ending(span, () => work((more) => void span.setAttributes(attributesOf(more)))),
      ),
    open: (name, fields) => openSpan(tracer.startSpan(name, { attributes: attributesOf(fields) })),
    stop: async () => {
      await provider.shutdown();
      trace.disable();
      context.disable();
    },
  };
};

const openSpan = (span: Span): OpenSpan => ({
  run: (work) => context.with(trace.setSpan(context.active(), span), work),
  end: (fields, isFailed) => {
    span.setAttributes(attributesOf(fields));
    if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  },
});

const attributesOf = (fields: object): Attributes =>
  Object.fromEntries(
    Object.entries(fieldsToTell(fields)).flatMap(([name, value]) =>
      typeof value === 'object' ? [] : [[name, value]],
    ),
  );

/** Ends the span when the work ends, whether at once or later. */
const ending = <T>(span: Span, work: () => T): T => {
  try {
    const result = work();
    if (!(result instanceof Promise)) {
      span.end();
      return result;
    }
    void result.then(
      () => span.end(),
      (error: unknown) => fail(span, error),
    );
    return result;
  } catch (error) {
    fail(span, error);
    throw error;
  }
};

/** What an error says may hold anything, so `recordException` is not for us. */
const fail = (span: Span, error: unknown): void => {
  span.setAttributes(attributesOf(errorToTell(error)));
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
};
