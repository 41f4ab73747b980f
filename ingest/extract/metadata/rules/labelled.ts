import type { Rule } from '../../rule.ts';

export const labelled: Rule = {
  name: 'metadata/labelled',
  summary: '网页上的“发文机关：”“发文字号：”等信息栏。',
  examples: [
    {
      text: '发文机关：某市教育局\n发文字号：教发〔2023〕5号\n教育工作要点\n一、扩大学位。新建学校。',
      finds: ['title=教育工作要点', 'issuer=某市教育局', 'documentNumber=教发〔2023〕5号', 'region=某市'],
    },
    {
      text: '索引号: 5101/2024-7 发布机构: 某县水利局 成文日期: 2024-03-05\n名称: 某县水利工作要点 文号: 某水〔2024〕3号 有效性: 有效\n发布日期: 2024-03-09\n一、疏浚河道。清理淤泥。',
      finds: [
        'title=某县水利工作要点',
        'issuer=某县水利局',
        'documentNumber=某水〔2024〕3号',
        'publishedOn=2024-03-05',
        'region=某县',
      ],
    },
    {
      text: '文号 | 某水〔2024〕3号 | 索引号 | 5101/2024-7 |\n•\u3000发文机构：\n\n某县水利局\n【成文日期】2024.03.05\n某县水利工作要点\n一、疏浚河道。清理淤泥。',
      finds: ['title=某县水利工作要点', 'documentNumber=某水〔2024〕3号', 'publishedOn=2024-03-05', 'region=某县'],
    },
    {
      text: '发文字号某水〔2024〕3号\n某县水利工作要点\n一、做好发布工作。发布时间由县水利局确定。',
      finds: ['title=某县水利工作要点', 'documentNumber=某水〔2024〕3号', 'region=某县'],
    },
  ],
};
