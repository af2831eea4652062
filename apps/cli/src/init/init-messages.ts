/** What `init` says. */
export const INIT_MESSAGES = {
  'help.init': {
    zh: '新建一个县的项目：规则、案例、插件、编辑器设置',
    en: "start a county's project: pack, cases, plugin, editor settings",
  },
  'argument.new-folder': { zh: '新项目的文件夹', en: 'folder of the new project' },
  'option.init-id': {
    zh: '规则包的标识，如 wangshu；默认用文件夹的名字',
    en: 'id of the pack, e.g. wangshu; default the name of the folder',
  },
  'option.init-name': { zh: '地方的名称，如 望舒县', en: 'name of the place in Chinese' },
  'option.init-force': {
    zh: '文件夹里已有别的文件也可以；从不覆盖',
    en: 'also into a folder with other files; nothing is overwritten',
  },
  'option.no-install': {
    zh: '不用 npm 生成 package-lock.json',
    en: 'do not let npm write package-lock.json',
  },
  'init.done': {
    zh: '已在 {folder} 新建项目，共 {files} 个文件',
    en: 'a new project of {files} files is in {folder}',
  },
  'init.next': {
    zh: '接下来：cd {folder} && npm ci && npm test；说明见 README.md',
    en: 'next: cd {folder} && npm ci && npm test; see README.md',
  },
  'init.next-unlocked': {
    zh: '接下来：cd {folder} && npm install && npm test；没有生成 package-lock.json，所以第一次用 npm install，以后用 npm ci。说明见 README.md',
    en: 'next: cd {folder} && npm install && npm test; there is no package-lock.json yet, so npm install comes first, later npm ci. See README.md',
  },
  'error.folder-not-empty': { zh: '文件夹不是空的', en: 'the folder is not empty' },
  'error.choose-empty-folder': {
    zh: '换一个文件夹；确实要放在这里的，加 --force（已有的文件不会被覆盖）',
    en: 'choose another folder; or give --force, which overwrites no file',
  },
  'error.move-away': {
    zh: '先把它移走或改名；没有写任何文件',
    en: 'move it away or rename it first; nothing was written',
  },
  'error.bad-id': { zh: '标识的写法不对', en: 'the id is not written as it should be' },
  'error.write-id': {
    zh: '用小写英文和数字，以 - 或 . 分隔，如 wangshu；不能用 national',
    en: 'lower case letters and digits, parted by - or ., e.g. wangshu; not national',
  },
  'error.bad-name': { zh: '名称的写法不对', en: 'the name is not written as it should be' },
  'error.write-name': {
    zh: '1 至 50 个汉字、字母或数字，如 望舒县',
    en: '1 to 50 letters or digits',
  },
} as const;
