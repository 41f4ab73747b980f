import type { TitleRule } from '../citation-rule.ts';

export const titleInMarks: TitleRule = {
  name: 'citation/title-in-marks',
  summary: '书名号《》内的法律、法规、规章和文件名称，不含书名号；内层〈〉保留，只取最外层；紧随其后的文号一并记录。',
  examples: [
    { text: '严格执行《生猪屠宰管理条例》，规范屠宰行为。', finds: ['生猪屠宰管理条例'] },
    {
      text: '贯彻《“十四五”节能减排综合工作方案》（国发〔2021〕33号）和《城镇燃气管理条例》要求。',
      finds: ['“十四五”节能减排综合工作方案 国发〔2021〕33号', '城镇燃气管理条例'],
    },
    {
      text: '按照《省政府办公厅关于印发〈数字乡村建设实施方案〉的通知》抓好落实。',
      finds: ['省政府办公厅关于印发〈数字乡村建设实施方案〉的通知'],
    },
    { text: '现将《全县冬春农田水利建设方案》印发给你们。', finds: ['全县冬春农田水利建设方案'] },
    { text: '办好《田间课堂》节目，讲好三农故事。', finds: [] },
    { text: '组织学习《习近平谈治国理政》，订阅《农民日报》。', finds: [] },
    { text: '您提出的《关于加强服务业统计的建议》收悉。', finds: [] },
    { text: '为新购房者当场核发《不动产权证书》。', finds: [] },
    { text: '出台《住房租赁管理办法，尚未公布。', finds: [] },
  ],
  find: ({ start, end, title, article, documentNumber }) => ({ title, article, documentNumber, start, end }),
};
