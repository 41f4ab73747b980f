/**
 * Words that ask and restrict in an English question, and how the Chinese question says it: a line a phrase, the phrase in lower
 * case and the singular first. What belongs here are words for roles, kinds of measure, bodies and times; terms are in the glossary.
 */
export const QUESTION_WORDS = `
who|谁
which unit|哪个单位
which department|哪些部门
which body|哪个单位
which agency|哪个单位
which office|哪个单位
what unit|哪个单位
what department|哪些部门
lead|牵头
leading|牵头
led|牵头
lead unit|牵头单位
leading unit|牵头单位
lead agency|牵头单位
lead department|牵头单位
take the lead|牵头
take the lead in|牵头
in charge of|负责
responsible|负责
responsible for|负责
responsibility for|负责
accountable for|负责
responsible unit|责任单位
support|配合
supporting unit|配合单位
assist|配合
cooperate|配合
safeguard measure|保障措施
safeguard|保障措施
supporting measure|保障措施
last year|去年
this year|今年
last three year|近三年
past three year|近三年
last five year|近五年
past five year|近五年
last two year|近两年
past two year|近两年
14th five-year plan period|“十四五”期间
14th five-year plan|“十四五”期间
13th five-year plan|“十三五”期间
15th five-year plan|“十五五”期间
`;

/** Words that carry nothing of their own between terms. */
export const EMPTY_ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of in on for to by with and or at from is are was were be been do does did has have how what when where why ' +
    'which that this these those it its their about regarding concerning please show me find list all any there can could ' +
    'should will would measure measures plan plans policy policies document documents unit units target targets work task'
  ).split(' '),
);
