import self from '../package.json' with { type: 'json' };

/** The engine that decided, as every answer names it. */
export const ENGINE = `${self.name}@${self.version}`;
