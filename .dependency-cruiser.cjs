/** Who may import whom: ingest → graph ← api; each rule says why. Run by `npm run imports`. */
module.exports = {
  forbidden: [
    {
      name: 'graph-stands-alone',
      comment:
        'The graph is what ingest writes and the API reads; if it knew either of them, a store could not be used or tested without both.',
      severity: 'error',
      from: { path: '^graph/' },
      to: { path: '^(ingest|api|web|test|samples)/' },
    },
    {
      name: 'ingest-knows-only-the-graph',
      comment: 'Text becomes graph data without a server: extraction runs from a script, a test or a queue alike.',
      severity: 'error',
      from: { path: '^ingest/' },
      to: { path: '^(api|web|test)/' },
    },
    {
      name: 'api-is-handed-ingest',
      comment:
        'The API takes ingest as a function, so that it can be served read-only; only the command line puts the parts together.',
      severity: 'error',
      from: { path: '^api/', pathNot: '^api/(main\\.ts|cli/)' },
      to: { path: '^(ingest|web|test)/' },
    },
    {
      name: 'api-does-not-know-its-command-line',
      comment: 'The command line composes the API; an import back would pull argument parsing into the server.',
      severity: 'error',
      from: { path: '^api/', pathNot: '^api/(main\\.ts|cli/)' },
      to: { path: '^api/(main\\.ts|cli/)' },
    },
    {
      name: 'the-command-line-has-no-page',
      comment: 'The page is a build of its own that the server only hands out as files.',
      severity: 'error',
      from: { path: '^api/(main\\.ts|cli/)' },
      to: { path: '^(web|test)/' },
    },
    {
      name: 'web-knows-only-the-contract',
      comment:
        'The page speaks to api/schema.graphql and shares no code with the server, so that either can be replaced and no server code reaches a browser.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(ingest|graph|api|test)/', pathNot: '^api/schema\\.graphql$' },
    },
    {
      name: 'the-shell-knows-no-view',
      comment:
        'The frame of the page is handed what stands in it; if it imported a view, no view could be built or read without all others.',
      severity: 'error',
      from: { path: '^web/(shell|state|api-client|language)/' },
      to: { path: '^web/(explore|graph|details|documents|ownership|precedents|targets|unit)/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Data goes one way; a cycle, be it of types alone, means that two files are one idea or that one of them knows too much.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'stores-do-not-know-each-other',
      comment:
        'What both stores need stands in graph/store; an import from one into the other would tie their releases together.',
      severity: 'error',
      from: { path: '^graph/(embedded|neo4j)/' },
      to: { path: '^graph/(embedded|neo4j)/', pathNot: '^graph/$1/' },
    },
    {
      name: 'the-port-knows-no-store',
      comment: 'The port is what stores answer to.',
      severity: 'error',
      from: { path: '^graph/store/' },
      to: { path: '^graph/(embedded|neo4j)/' },
    },
    {
      name: 'resolvable',
      comment: 'An import that resolves to nothing fails at run time, where the compiler no longer looks.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^\\./.*\\.css|virtual:' },
    },
    {
      name: 'listed-packages',
      comment:
        'What is imported stands in package.json, since what comes along with another package may leave with it.',
      severity: 'error',
      from: { path: '^(ingest|graph|api|web)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-packages-at-run-time',
      comment: 'An installed package has no development packages, so the program must run without them.',
      severity: 'error',
      from: { path: '^(ingest|graph|api)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/fixtures)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
