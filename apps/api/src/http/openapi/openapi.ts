import fastifySwagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { TAGS } from '../describe.ts';
import { HOME, LICENSE } from '../home.ts';
import { transformDocument, transformRoute } from './transform.ts';

/** The version of the service's interface: it changes with the paths' own. */
const VERSION = '1.0.0';

const DESCRIPTION = `信访局办理信访事项的服务：登记、转办、期限、统计。错误一律是 \`application/problem+json\`，中英文都有。

Casework of petition offices over HTTP: registration, dispatch, due days, rates. Every error is \`application/problem+json\` in Chinese and English.`;

/** Makes the OpenAPI 3.1 document from the routes that are added afterwards. */
export const addOpenApi = async (app: FastifyInstance): Promise<void> => {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '信访 · Xinfang',
        version: VERSION,
        description: DESCRIPTION,
        license: { name: LICENSE, identifier: LICENSE },
      },
      externalDocs: { url: HOME },
      servers: [{ url: '/' }],
      tags: Object.entries(TAGS).map(([name, { zh, en }]) => ({
        name,
        'x-displayName': `${zh} · ${en}`,
        description: `${zh} · ${en}`,
      })),
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description:
              '登录令牌（OIDC）或者程序密钥 · A token of the issuer (OIDC), or a key of a program',
          },
        },
      },
    },
    transform: transformRoute,
    transformObject: transformDocument,
  });
};
