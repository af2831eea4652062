/** What the program says of plugins. */
export const PLUGIN_MESSAGES = {
  'help.plugins': {
    zh: '插件：次序、各自提供什么、能看到什么',
    en: 'the plugins: their order, what each adds and sees',
  },
  'error.config-plugins': {
    zh: 'plugins 应为插件模块的路径或 npm 包名的清单，或者 { "use", "options", "grant" }',
    en: 'plugins must list paths or npm packages of plugins, or { "use", "options", "grant" }',
  },
  'plugins.none': { zh: '没有插件', en: 'no plugins' },
  'plugins.add': {
    zh: '在 xinfang.config.json 的 plugins 里写上插件，按次序',
    en: 'name them under plugins in xinfang.config.json, in their order',
  },
  'plugins.operators': { zh: '运算符', en: 'operators' },
  'plugins.facts': { zh: '事实', en: 'facts' },
  'plugins.packs': { zh: '规则包', en: 'packs' },
  'plugins.calendars': { zh: '放假通知', en: 'notices' },
  'plugins.indicators': { zh: '指标', en: 'indicators' },
  'plugins.sources': { zh: '来源', en: 'sources' },
  'plugins.sinks': { zh: '去处', en: 'sinks' },
  'plugins.texts': { zh: '文字', en: 'words' },
  'plugins.derive': { zh: '推出', en: 'derived' },
  'plugins.fetch': { zh: '取得', en: 'fetched' },
  'plugins.sees': { zh: '要求看到', en: 'asks to see' },
  'plugins.granted': { zh: '已授予', en: 'granted' },
  'plugins.not-granted': { zh: '没有授予', en: 'not granted' },
  'plugins.identity': { zh: '身份', en: 'identity' },
  'plugins.text': { zh: '正文', en: 'text' },
  'plugins.accused': { zh: '被检举单位', en: 'accused bodies' },
  'plugins.provided': { zh: '插件提供的事实', en: 'facts given by plugins' },
  'option.source': {
    zh: '由插件的来源读登记册，REGISTER 是它的位置',
    en: "read by a plugin's source; REGISTER is its place",
  },
  'option.source-options': {
    zh: '来源的选项：JSON 文件',
    en: 'options of the source: a JSON file',
  },
  'option.sink': {
    zh: '把结果送到插件的去处，可以多次给出',
    en: "send what was reckoned to a plugin's sink; may be given several times",
  },
  'option.sink-options': {
    zh: '去处的选项：JSON 文件，按去处的名字',
    en: 'options of sinks: a JSON file, by their names',
  },
  'error.sink-place': { zh: '应写成 名字=位置', en: 'must be NAME=PLACE' },
  'error.options-object': { zh: '选项应为一个 JSON 对象', en: 'options must be a JSON object' },
  'error.source-and-mapping': {
    zh: '用了 --source 就不用 --mapping：映射由来源自己找',
    en: '--mapping goes with no --source: a source finds its mappings itself',
  },
  'error.options-without': {
    zh: '没有给出它所属的选项',
    en: 'it goes with an option that was not given',
  },
  'error.options-of-no-sink': {
    zh: '没有用 --sink 给出这个去处',
    en: 'no --sink names this sink',
  },
  'error.options-by-name': {
    zh: '写成 { "去处的名字": { … } }；给出的去处：{names}',
    en: 'write { "NAME": { … } }; sinks given: {names}',
  },
  'plugins.debug': {
    zh: '插件的错误可能带有事项内容，不在这里显示；设 XINFANG_DEBUG=1 后写到标准错误',
    en: 'what a plugin says of its error may hold something of a matter; XINFANG_DEBUG=1 writes it to standard error',
  },
  'error.parquet-and-source': {
    zh: '--parquet 目前不能和 --source 一起用',
    en: '--parquet cannot be used with --source yet',
  },
  'error.sink-failed': {
    zh: '有去处出错，内容没有送全',
    en: 'a sink failed and was not told everything',
  },
  'error.ended-early': {
    zh: '程序没有做完就结束了，没有结果可用',
    en: 'the program ended before it was done; there is no result to use',
  },
  'error.plugin-may-end': {
    zh: '插件可能结束了程序，或者一直没有答复；可以逐个去掉插件再试',
    en: 'a plugin may have ended it, or never answers: try without one plugin after the other',
  },
  'error.see-warnings': {
    zh: '见警告里的 plugin-sink-failed',
    en: 'see plugin-sink-failed among the warnings',
  },
} as const;
