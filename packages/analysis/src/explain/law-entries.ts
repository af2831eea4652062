import { at, both, type Entries } from './explanation.ts';

const FINISH = 'deadlines/finish.json';
const PASS_ON = 'deadlines/pass-on.json';
const law = (article: number, instrument = 'new-law') => [{ instrument, article, confidence: 'H' }];
const fact = (zh: string, en: string) => ({
  id: 'settled',
  label: { zh, en },
  about: 'handling',
  type: 'boolean',
});

/** Behind what is wrong with the law that elements rest on. */
export const LAW_ENTRIES: Entries = {
  'unknown-instrument': {
    means: both('没有收录这个法律文件。', 'There is no such instrument.'),
    why: both(
      '查不到的依据等于没有依据；告知书上会写出一个不存在的文件。',
      'A basis that nobody can look up is none; a notice would name an instrument that does not exist.',
    ),
    mend: both(
      '改正名字；新文件先写进 instruments/。id 里数字不同的不会自动改，要由人看清是哪一部。',
      'Mend the name; a new one is written in instruments/ first. Where a number differs nothing is changed by itself: somebody looks which law was meant.',
    ),
    fixes: true,
    wrong: at(FINISH, ['basis'], law(5, 'new-lw')),
    right: at(FINISH, ['basis'], law(5)),
  },
  'unknown-article': {
    means: both('这个文件里没有收录这一条。', 'The instrument has no such article here.'),
    why: both(
      '条号写错是最常见的引用错误；没有收录的条文没有人核对过。',
      'A wrong number is the commonest slip in citing; an article that is not here was compared by nobody.',
    ),
    mend: both(
      '核对条号；确有此条的，在 instruments/ 里补上它的摘要。',
      'Look the article up; where it exists, add its gist in instruments/.',
    ),
    fixes: false,
    wrong: at(FINISH, ['basis'], law(55)),
    right: at(FINISH, ['basis'], law(5)),
  },
  'basis-not-in-force': {
    means: both('所列的文件在这一期间没有生效。', 'The instrument is never in force in this span.'),
    why: both(
      '不能按没有生效或已经废止的法律决定；失效的规定不会回头适用。',
      'Nothing is decided by law that is not in force; what has expired does not come back.',
    ),
    mend: both(
      '改引当时有效的文件，或者改正 effective。',
      'Cite the one in force then, or mend effective.',
    ),
    fixes: false,
    wrong: at(PASS_ON, ['basis'], law(1, 'old-law')),
    right: at(PASS_ON, ['basis'], law(1)),
  },
  'basis-gap': {
    means: both(
      '有些日子，所列的依据没有一件生效。',
      'On some days none of the instruments it rests on is in force.',
    ),
    why: both('那几天的决定没有法律依据。', 'What is decided on those days rests on nothing.'),
    mend: both(
      '补上那些日子的依据，或者缩短 effective。',
      'Add the basis of those days, or shorten effective.',
    ),
    fixes: false,
    wrong: at(PASS_ON, ['effective'], { from: '2019-12-01' }),
    right: at(PASS_ON, ['effective'], { from: '2020-01-01' }),
  },
  'missing-basis': {
    means: both('没有写法律依据。', 'It has no basis in law.'),
    why: both(
      '没有依据的规则不算法律；当事人问“凭什么”时没有回答。',
      'A rule without a basis is no law; nobody could answer the petitioner’s "by what right".',
    ),
    mend: both(
      '写明文件和条款；确属本地做法的，标 "local": true。',
      'Name the instrument and article; mark local practice with "local": true.',
    ),
    fixes: false,
    wrong: at(FINISH, ['basis'], []),
    right: at(FINISH, ['basis'], law(5)),
  },
  'missing-confidence': {
    means: both('依据没有写把握程度。', 'A basis does not say how sure it is.'),
    why: both(
      '有的文件只能读到一部分；不写明，没有把握的内容就会当作确定的法律。',
      'Some sources were only partly readable; unmarked, what is unsure would pass for settled law.',
    ),
    mend: both(
      '读过全文的写 "H"；只能读到一部分，或者是本包的选择，写 "M"。',
      'Write "H" where the complete text was read, "M" where it was partly readable or is a choice of the pack.',
    ),
    fixes: false,
    wrong: at(FINISH, ['basis'], [{ instrument: 'new-law', article: 5 }]),
    right: at(FINISH, ['basis'], law(5)),
  },
  'fact-about-person': {
    means: both(
      '事实关于人，而不是关于事项或办理。',
      'The fact is about a person, not about the matter or its handling.',
    ),
    why: both(
      '规则若看人，同样的事项就会因人而异；这样的规则包不装载。',
      'If rules saw the person, the same matter would be treated by who brings it; such a pack does not load.',
    ),
    mend: both(
      '写 "matter" 或 "handling"；说的确是人的，去掉这个事实。',
      'Write "matter" or "handling"; where it does speak of a person, take it out.',
    ),
    fixes: false,
    wrong: at('facts.json', ['facts', 2, 'about'], 'person'),
    right: at('facts.json', ['facts', 2, 'about'], 'handling'),
  },
  'unknown-deadline': {
    means: both('没有这个期限。', 'There is no such deadline.'),
    why: both(
      '指标会少统计一项，救济会没有截止日，却看不出来。',
      'An indicator would count less, a remedy would have no end, and nothing would show it.',
    ),
    mend: both(
      '改正名字，或者在 deadlines/ 里写出这个期限。',
      'Mend the name, or write the deadline in deadlines/.',
    ),
    fixes: true,
    wrong: at('remedies/ask-again.json', ['until'], ['askk']),
    right: at('remedies/ask-again.json', ['until'], ['ask']),
  },
  'deadline-not-a-right': {
    means: both('这个期限不是当事人的权利。', 'This deadline is no right of a person.'),
    why: both(
      '救济的截止日是当事人行使权利的期限；机关办理的期限到了，当事人的权利并没有到期。',
      'A remedy ends with the person’s right; that an office’s time is up ends no right.',
    ),
    mend: both('写 kind 为 right 的期限。', 'Name a deadline whose kind is right.'),
    fixes: false,
    wrong: at('remedies/ask-again.json', ['until'], ['finish']),
    right: at('remedies/ask-again.json', ['until'], ['ask']),
  },
  'unknown-warning': {
    means: both('没有这个提示。', 'There is no such warning.'),
    why: both('该提示的时候什么也不会显示。', 'When it is due, nothing would be shown.'),
    mend: both(
      '改正名字，或者写进 warnings.json。',
      'Mend the name, or write it in warnings.json.',
    ),
    fixes: true,
    wrong: at('deadlines/object.json', ['pending', 'warning'], 'pendng'),
    right: at('deadlines/object.json', ['pending', 'warning'], 'pending'),
  },
  'duplicate-id': {
    means: both('id 重复。', 'The id is taken already.'),
    why: both(
      'json-rules-engine 接受同名的规则，结果里就分不清是哪一条；后写的还可能悄悄盖掉先写的。',
      'json-rules-engine takes rules of one name, and nobody can tell in the result which one it was; or the later silently replaces the earlier.',
    ),
    mend: both(
      '改成另一个 id；要改动下层元素的，写进叠加包。',
      'Choose another id; a base element is changed in an overlay.',
    ),
    fixes: false,
    wrong: at('facts.json', ['facts', 4, 'id'], 'settled'),
    right: at('facts.json', ['facts', 4, 'id'], 'doubtful'),
  },
  'span-reversed': {
    means: both('起止颠倒。', 'The span is reversed.'),
    why: both(
      '这样的期间里没有一天：元素永远不生效。',
      'There is no day in such a span: the element is never law.',
    ),
    mend: both('对调 from 和 to，或者改正其中一个。', 'Swap from and to, or mend one of them.'),
    fixes: false,
    wrong: at('pack.json', ['effective'], { from: '2022-05-01', to: '2022-04-30' }),
    right: at('pack.json', ['effective'], { from: '2010-01-01', to: '2030-04-30' }),
  },
  'default-outside-domain': {
    means: both('默认值不在事实的取值范围之内。', 'The default is outside of the fact’s domain.'),
    why: both(
      '事实会带着一个没有含义的值参加决定。',
      'The fact would be decided on with a value that means nothing.',
    ),
    mend: both(
      '从取值里选一个；没有把握的，不写 default，缺少时再问。',
      'Choose one of the values; in doubt write no default, and the question is asked.',
    ),
    fixes: false,
    wrong: at('facts.json', ['facts', 0, 'default'], 'unclear'),
    right: at('facts.json', ['facts', 0, 'default'], 'plain'),
  },
  'about-a-person': {
    means: both('这里在评价人，或者给人贴标签。', 'This scores or labels a person.'),
    why: both(
      '规则只看事项和办理。给人打分、分类会让同样的事项因人而异。',
      'Rules see the matter and its handling. With scores and labels the same matter would be treated by who brings it.',
    ),
    mend: both(
      '改写成事项或办理情况的事实，例如“已经复核终结”。',
      'Write it as a fact of the matter or its handling, such as "recheck is over".',
    ),
    fixes: false,
    wrong: at('facts.json', ['facts', 2], fact('是否缠访', 'Settled')),
    right: at('facts.json', ['facts', 2], fact('已经办结', 'Settled')),
  },
  'official-text-hash': {
    means: both('正式文本与它的 sha256 不符。', 'The official text does not match its sha256.'),
    why: both(
      '文本被改过，或者贴错了：引用会与它核对，错的文本会放过错的引用。',
      'The text was changed or is another one: quotes are compared with it, and a wrong text lets wrong quotes pass.',
    ),
    mend: both(
      '与公布的原文核对；文本无误时写上提示里的 sha256。',
      'Compare it with what was published; if it is right, write the sha256 of the hint.',
    ),
    fixes: false,
    wrong: at('instruments/new-law.json', ['articles', 0, 'officialText'], {
      text: '第一条',
      url: 'https://gazette.example',
      sha256: '0'.repeat(64),
    }),
    right: at('instruments/new-law.json', ['articles', 0, 'officialText'], {
      text: '第一条',
      url: 'https://gazette.example',
      sha256: '0393212391453b21253bb1c43830227edeeaa208b7ddbb07ce64f84679cb5d69',
    }),
  },
};
