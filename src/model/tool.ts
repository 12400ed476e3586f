/** Name and version of the tool, as reports state them. `test/package.test.ts` holds the version to package.json. */
export const toolName = 'reportoscope'
export const toolVersion = '0.1.0'
