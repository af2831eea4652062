import type { Text } from '@xinfang/sdk';

/** What the program says of errors, and how they are mended. `{name}` stands for what is put in. */
export const ERROR_MESSAGES = {
  'error.missing-command': { zh: '没有给出命令', en: 'no command was given' },
  'error.unknown-command': { zh: '没有这个命令：{name}', en: 'there is no such command: {name}' },
  'error.unknown-option': { zh: '没有这个选项：{name}', en: 'there is no such option: {name}' },
  'error.missing-argument': { zh: '缺少参数：{name}', en: 'an argument is missing: {name}' },
  'error.missing-option': {
    zh: '缺少必需的选项：{name}',
    en: 'a required option is missing: {name}',
  },
  'error.missing-option-value': { zh: '选项没有值：{name}', en: 'the option has no value: {name}' },
  'error.excess-arguments': { zh: '参数太多', en: 'there are too many arguments' },
  'error.wrong-usage': { zh: '用法不对', en: 'wrong usage' },
  'error.see-help': { zh: '用法见 {command} --help', en: 'see {command} --help' },
  'error.did-you-mean': { zh: '是不是想写“{meant}”？', en: 'did you mean "{meant}"?' },
  'error.unknown-language': { zh: '没有这种语言', en: 'there is no such language' },
  'error.use-language': { zh: '可用 zh、en', en: 'use zh or en' },
  'error.bad-period': { zh: '期间的写法不对', en: 'the period is not written as it should be' },
  'error.write-period': {
    zh: '请写成 起日..止日，例如 2023-01-01..2023-12-31',
    en: 'write FROM..TO, e.g. 2023-01-01..2023-12-31',
  },
  'error.period-upside-down': {
    zh: '期间的结束日早于开始日',
    en: 'the period ends before it starts',
  },
  'error.not-found': { zh: '找不到文件或文件夹', en: 'there is no such file or folder' },
  'error.not-allowed': { zh: '没有读写的权限', en: 'reading or writing is not permitted' },
  'error.is-a-folder': { zh: '这是文件夹，应为文件', en: 'a folder stands where a file should' },
  'error.input-is-output': {
    zh: '运行结果会覆盖正在读的文件',
    en: 'the run would write over a file that it reads',
  },
  'error.folder-in-use': {
    zh: '另一次运行正在写这个文件夹',
    en: 'another run is writing to this folder',
  },
  'error.wait-or-choose': {
    zh: '等它结束，或者换一个 --out 文件夹；确知没有运行在进行的，删去里面的 INCOMPLETE 再试',
    en: 'wait for its end, or choose another --out folder; where surely none is going on, delete INCOMPLETE in it and try again',
  },
  'error.folder-taken-over': {
    zh: '运行期间 INCOMPLETE 被别的运行换掉或被人删去，结果没有写成',
    en: 'INCOMPLETE was replaced by another run or deleted while this one was going on, so its results were not put in place',
  },
  'error.no-folder-named': { zh: '没有写明文件夹', en: 'no folder is named' },
  'error.start-again': { zh: '请重新运行', en: 'run it again' },
  'error.choose-other-folder': {
    zh: '请换一个 --out 文件夹',
    en: 'choose another --out folder',
  },
  'error.not-a-folder': { zh: '这不是文件夹', en: 'this is no folder' },
  'error.disk-full': {
    zh: '磁盘已满，或者超出了可用的限额',
    en: 'the disk is full, or a limit of size is reached',
  },
  'error.check-path': { zh: '请检查路径和文件名', en: 'check the path and the name' },
  'error.ask-permission': {
    zh: '请换一个文件夹，或者请管理员给予权限',
    en: 'choose another folder, or ask for the permission',
  },
  'error.give-file': { zh: '请给出里面的一个文件', en: 'give a file in it' },
  'error.give-folder': {
    zh: '请给出文件夹的路径；路径中间也不能有文件',
    en: 'give the path of a folder; no part of it may be a file',
  },
  'error.make-room': {
    zh: '腾出空间或换一个磁盘后，从头再运行一次',
    en: 'make room or choose another disk, and run again from the start',
  },
  'error.check-drive': {
    zh: '请检查磁盘或网络驱动器是否还连着',
    en: 'check that the disk or the network drive is still there',
  },
  'error.choose-folder': {
    zh: '请换一个可以写入的文件夹',
    en: 'choose a folder that can be written to',
  },
  'error.interrupted': { zh: '运行被中断，没有完成', en: 'the run was interrupted before its end' },
  'error.incomplete-output': {
    zh: '这个文件夹里只有一部分结果，不能采用',
    en: 'this folder holds only a part of the results; do not use it',
  },
  'error.run-again': {
    zh: '已读部分在 *.partial 文件里；重新运行会从头写起',
    en: 'what was read so far is in the *.partial files; another run writes everything anew',
  },
  'error.unreadable': { zh: '不能读取', en: 'it cannot be read' },
  'error.unwritable': { zh: '不能写入', en: 'it cannot be written' },
  'error.wrong-encoding': { zh: '文件不是 UTF-8 编码', en: 'the file is not encoded in UTF-8' },
  'error.save-as-utf-8': { zh: '请另存为 UTF-8 后再试', en: 'save it as UTF-8 and try again' },
  'error.json-syntax': {
    zh: '不是有效的 JSON，从这里起读不下去',
    en: 'this is no valid JSON from here on',
  },
  'error.json-end': { zh: 'JSON 没有写完', en: 'the JSON ends too early' },
  'error.check-json': {
    zh: '检查这里附近的逗号、引号和括号；只能用英文半角符号',
    en: 'look at the commas, quotes and brackets near this place',
  },
  'error.duplicate-key': {
    zh: '这个键在同一个对象里已经写过一次',
    en: 'this key stands in its object a second time',
  },
  'error.keep-one-key': {
    zh: '只留下要用的那一个，其余删去',
    en: 'keep the one that is meant and delete the other',
  },
  'error.empty-file': { zh: '里面什么也没有', en: 'there is nothing in it' },
  'error.give-json': { zh: '请给出一个 JSON 文件', en: 'give a JSON document' },
  'error.not-json-lines': {
    zh: '这不是每行一件事项的 JSONL，而是一整个 JSON 文档',
    en: 'this is no JSONL with a case on each line, but one whole JSON document',
  },
  'error.use-json-lines': {
    zh: '把每件事项压成一行（jq -c 可以做到）；只看一件请用 xinfang decide 或 deadlines',
    en: 'put each case on one line (jq -c does it); for a single case use xinfang decide or deadlines',
  },
  'error.mapping-needed': { zh: '这种文件需要对照文件', en: 'such a file needs a mapping' },
  'error.give-mapping': {
    zh: '用 --mapping 给出登记册栏目的对照文件',
    en: "give the mapping of the register's columns with --mapping",
  },
  'error.pack-expired': {
    zh: '规则包已过有效期，有 {count} 件没有作决定',
    en: 'the pack has run out: {count} matters were not decided',
  },
  'error.newer-pack': {
    zh: '换用有效期内的规则包，或者延长 pack.json 的 effective.to',
    en: 'use a pack that is still in force, or move effective.to in pack.json',
  },
  'error.rejected-rows': { zh: '有 {count} 行被退回', en: '{count} rows were rejected' },
  'error.see-rejects': {
    zh: '用 --out 把退回的行号和原因写到 rejects.jsonl',
    en: 'with --out the rows and reasons are written to rejects.jsonl',
  },
  'error.pack-has-errors': { zh: '规则包有 {count} 处错误', en: 'the pack has {count} errors' },
  'error.tests-failed': { zh: '有 {count} 个案例没有通过', en: '{count} cases failed' },
  'error.replay-differs': {
    zh: '重新决定的结果与凭据不同：{count} 处',
    en: 'deciding again gives something else: {count} differences',
  },
  'error.internal': {
    zh: '程序自身出错，不是您的数据有误',
    en: 'this is a defect of the program, not of your data',
  },
  'error.report-it': {
    zh: '请报告这个错误；设置环境变量 XINFANG_DEBUG=1 可看到详情',
    en: 'please report it; the environment variable XINFANG_DEBUG=1 shows the details',
  },
} as const satisfies Record<string, Text>;
