import sdk from '@xinfang/sdk/package.json' with { type: 'json' };

/** Where the project is at home: the types of problems begin with it. Manifests have it from the root, where it stands once. */
export const HOME: string = sdk.homepage;

/** The project's licence. */
export const LICENSE: string = sdk.license;
