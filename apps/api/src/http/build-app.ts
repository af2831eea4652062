import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { Registry } from 'prom-client';
import type { z } from 'zod';
import type { Service } from '../service.ts';
import type { AppOptions } from './app-types.ts';
import { addAcceptance } from './hooks/accept.ts';
import { addGate } from './hooks/gate.ts';
import { addHost } from './hooks/host.ts';
import { addJsonBody } from './hooks/json-body.ts';
import { addRequestLog } from './hooks/log.ts';
import { addMeasures } from './hooks/measures.ts';
import { collectMethods } from './hooks/methods.ts';
import { addPrincipals } from './hooks/principal.ts';
import { addSecurityHeaders } from './hooks/security-headers.ts';
import { addStopping } from './hooks/stopping.ts';
import { addOpenApi } from './openapi/openapi.ts';
import { addReference } from './openapi/reference.ts';
import { refuseConnection } from './problem/connection-problem.ts';
import { type RequestPart, readPart, refusedText } from './problem/schema-issues.ts';
import { addProblems, sendFrameworkError } from './problem/send-problem.ts';
import { addAnswerRoutes } from './routes/answer-routes.ts';
import { addAskingRoutes } from './routes/asking-routes.ts';
import { addAuditRoutes } from './routes/audit-routes.ts';
import { addCaseRoutes } from './routes/case-routes.ts';
import { addChangeRoutes } from './routes/change-routes.ts';
import { addCountRoutes } from './routes/count-routes.ts';
import { addDeadLetterRoutes } from './routes/dead-letter-routes.ts';
import { addIdentityRoutes } from './routes/identity-routes.ts';
import { addKeyRoutes } from './routes/key-routes.ts';
import { addLawRoutes } from './routes/law-routes.ts';
import { addRunRoutes } from './routes/run-routes.ts';
import { addServiceRoutes } from './routes/service-routes.ts';
import type { TypedApp } from './routes/typed-app.ts';

const MOST_HEADER_BYTES = 16 * 1024;
const KEEP_ALIVE_MILLIS = 30_000;
const MOST_CHECK_MILLIS = 2000;
const LONGEST_ID = 600;

/**
 * The service over HTTP, wired and not listening.
 *
 * @example
 * const app = await buildApp(service);
 * await app.inject({ url: '/health' });
 */
export const buildApp = async (
  service: Service,
  options: AppOptions = {},
): Promise<FastifyInstance> => {
  const app = createServer(service, options);
  const metrics = options.metrics ?? new Registry();
  addProblems(app);
  addJsonBody(app);
  addCompilers(app, options.checkResponses === true);
  const answerOtherMethods = collectMethods(app);
  await addHooks(app, service, options, metrics);
  await addOpenApi(app);
  await app.register(async (typed) => addServiceRoutes(typed, service, metrics));
  await app.register(async (typed) => addRoutes(typed, service, options));
  await addReference(app);
  answerOtherMethods();
  await app.ready();
  return app;
};

const createServer = ({ settings }: Service, { logger }: AppOptions): TypedApp => {
  const { bodyBytes, requestMillis } = settings.limits;
  const { proxies = [] } = settings;
  const app: TypedApp = Fastify({
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true }),
    ...(proxies.length === 0 ? {} : { trustProxy: [...proxies] }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: bodyBytes,
    requestTimeout: requestMillis,
    handlerTimeout: requestMillis,
    keepAliveTimeout: KEEP_ALIVE_MILLIS,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: LONGEST_ID },
    // A request without a host is refused by a hook: Node would do it without a word.
    http: {
      maxHeaderSize: MOST_HEADER_BYTES,
      requireHostHeader: false,
      // Else a request that comes in drops holds its connection for half a minute more than it may.
      connectionsCheckingInterval: Math.min(MOST_CHECK_MILLIS, requestMillis),
    },
    clientErrorHandler: refuseConnection,
    frameworkErrors: sendFrameworkError,
  });
  app.decorateRequest('principal', null);
  // What is expected that nobody knows may be passed over (RFC 9110, 10.1.1): Node would refuse it without a word.
  app.server.on('checkExpectation', (request, response) => {
    app.server.emit('request', request, response);
  });
  return app;
};

const PARTS: Readonly<Record<string, RequestPart>> = {
  body: 'body',
  querystring: 'query',
  params: 'path',
};

const addCompilers = (app: TypedApp, checkResponses: boolean): void => {
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart = 'body' }) => {
    const part = PARTS[httpPart];
    // Of headers the schema only tells the document: each is read where it is used, with a refusal of its own.
    if (part === undefined) return (value) => ({ value });
    return (given) => refusedText(given, part) ?? readPart(schema, given, part);
  });
  // What the answers look like is a matter of tests: there each is checked, here none is slowed down.
  app.setSerializerCompiler(checkResponses ? serializerCompiler : () => JSON.stringify);
};

const addHooks = async (
  app: TypedApp,
  service: Service,
  { extend }: AppOptions,
  metrics: Registry,
): Promise<void> => {
  const { atOnce } = service.settings.limits;
  addSecurityHeaders(app);
  await app.register(rateLimit, { global: false });
  addStopping(app);
  addHost(app);
  await extend?.(app);
  addRequestLog(app);
  addMeasures(app, metrics);
  addGate(app, atOnce);
  addAcceptance(app);
};

const addRoutes = (app: TypedApp, service: Service, options: AppOptions): void => {
  addPrincipals(app, service);
  addLawRoutes(app, service);
  addAskingRoutes(app, service);
  addCaseRoutes(app, service);
  addAnswerRoutes(app, service);
  addIdentityRoutes(app, service);
  addCountRoutes(app, service);
  addRunRoutes(app, service, options);
  addChangeRoutes(app, service);
  addAuditRoutes(app, service);
  addKeyRoutes(app, service);
  addDeadLetterRoutes(app, service);
};
