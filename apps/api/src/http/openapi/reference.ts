import { createHash } from 'node:crypto';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gu;

/** Only what this service itself gives may load: the page works without a network, and tells nobody that it was opened. */
const policyOf = (html: string): string => {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
};

/** A page at `/reference` that shows the OpenAPI document and sends requests to this service only. */
export const addReference = async (app: FastifyInstance): Promise<void> => {
  await app.register(async (page) => {
    page.addHook('onRoute', (route) => {
      route.config = { ...route.config, produces: route.url.endsWith('.js') ? '*/*' : 'text/html' };
    });
    page.addHook('onSend', async (_request, reply, payload) => {
      const html = String(reply.getHeader('content-type')).startsWith('text/html');
      if (html && typeof payload === 'string')
        reply.header('content-security-policy', policyOf(payload));
      return payload;
    });
    await page.register(scalar, {
      routePrefix: '/reference',
      configuration: {
        url: '/openapi.json',
        pageTitle: '信访 · Xinfang',
        withDefaultFonts: false,
        telemetry: false,
        hideClientButton: true,
        agent: { disabled: true },
        mcp: { disabled: true },
        showDeveloperTools: 'never',
        authentication: { preferredSecurityScheme: 'bearer' },
      },
    });
  });
};
