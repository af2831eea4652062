import type { Text } from '@xinfang/sdk';
import type { ConfigProvider } from 'effect';
import { conceal } from './conceal.ts';
import type {
  LimitSettings,
  OidcSettings,
  SecretSettings,
  Settings,
  StoreSettings,
  WatchSettings,
} from './settings.ts';
import type { SettingFault } from './settings-reading.ts';
import type { Variable } from './variable.ts';
import { VARIABLES } from './variables.ts';

const V = VARIABLES;
const SECOND = 1000;

type Provider = ConfigProvider.ConfigProvider;
type Get = <T>(variable: Variable<T>) => T;

const reading =
  (provider: Provider): Get =>
  (variable) =>
    variable.value(provider);

/** The settings of variables that are each fit: what `look` refuses is not asked here. */
export const settingsFrom = (provider: Provider): Settings => {
  const get = reading(provider);
  const owner = get(V.ownerUrl);
  return Object.freeze({
    host: get(V.host),
    port: get(V.port),
    proxies: get(V.proxies),
    metrics: conceal({ token: get(V.metricsToken) }, ['token']),
    store: storeFrom(get),
    ...(owner === undefined
      ? {}
      : { owner: conceal({ url: owner, appRole: get(V.appRole) }, ['url']) }),
    packs: get(V.packs),
    calendar: get(V.calendar),
    plugins: get(V.plugins),
    directory: get(V.directory),
    oidc: oidcFrom(get),
    secrets: secretsFrom(get),
    sinks: get(V.sinks).map((sink) => conceal({ ...sink }, ['secret', 'url'])),
    watch: watchFrom(get),
    limits: limitsFrom(get),
    keepYears: get(V.keepYears),
    tracesTo: get(V.tracesTo),
    logLevel: get(V.logLevel),
    graceMillis: get(V.graceSeconds) * SECOND,
  });
};

const storeFrom = (get: Get): StoreSettings => {
  const place = get(V.store);
  if (place.kind === 'sqlite') return place;
  return conceal(
    {
      ...place,
      connections: get(V.connections),
      statementMillis: get(V.statementMillis),
    },
    ['url'],
  );
};

const oidcFrom = (get: Get): OidcSettings | undefined => {
  const issuer = get(V.issuer);
  const audience = get(V.audience);
  if (issuer === undefined || audience === undefined) return undefined;
  return { issuer, audience, roleClaim: get(V.roleClaim), bodyClaim: get(V.bodyClaim) };
};

const secretsFrom = (get: Get): SecretSettings =>
  conceal(
    {
      sealing: get(V.sealing).map((each) => conceal({ ...each }, ['key'])),
      cipher: get(V.cipher),
      audit: get(V.audit),
      marks: get(V.marks),
    },
    ['sealing', 'audit', 'marks'],
  );

const watchFrom = (get: Get): WatchSettings => ({
  by: watchBy(get),
  everyMillis: get(V.watchEvery) * SECOND,
  attempts: get(V.attempts),
  firstRetryMillis: get(V.retrySeconds) * SECOND,
  timeoutMillis: get(V.timeoutSeconds) * SECOND,
});

const watchBy = (get: Get): WatchSettings['by'] => {
  const by = get(V.watchBy);
  if (by !== 'auto') return by;
  return get(V.store).kind === 'postgres' ? 'pg-boss' : 'in-process';
};

const limitsFrom = (get: Get): LimitSettings => ({
  bodyBytes: get(V.bodyBytes),
  perMinute: get(V.perMinute),
  atOnce: get(V.atOnce),
  requestMillis: get(V.requestSeconds) * SECOND,
});

/** What is each fit and does not go together. */
export const disagreements = (provider: Provider): readonly SettingFault[] => {
  const get = reading(provider);
  const hasIssuer = get(V.issuer) !== undefined;
  return [
    ...when(
      hasIssuer !== (get(V.audience) !== undefined),
      hasIssuer ? V.audience.name : V.issuer.name,
      {
        zh: `${V.issuer.name} 与 ${V.audience.name} 须一并设置`,
        en: `${V.issuer.name} and ${V.audience.name} must be set together`,
      },
    ),
    ...when(watchBy(get) === 'pg-boss' && get(V.store).kind !== 'postgres', V.watchBy.name, {
      zh: `${V.watchBy.name} 为 pg-boss 时，${V.store.name} 须为 PostgreSQL`,
      en: `${V.watchBy.name} may be pg-boss only where ${V.store.name} is PostgreSQL`,
    }),
    ...when(isAnyKeyTwice(get), V.audit.name, {
      zh: `${V.sealing.name}、${V.audit.name}、${V.marks.name} 的密钥须各不相同`,
      en: `the keys of ${V.sealing.name}, ${V.audit.name} and ${V.marks.name} must all differ`,
    }),
  ];
};

const when = (isWrong: boolean, name: string, message: Text): readonly SettingFault[] =>
  isWrong ? [{ code: 'settings-disagree', name, message }] : [];

/** One key for two things would let who holds the one undo the other. */
const isAnyKeyTwice = (get: Get): boolean => {
  const keys = [...get(V.sealing).map(({ key }) => key), get(V.audit), get(V.marks)];
  return new Set(keys.map((key) => key.join(','))).size < keys.length;
};
