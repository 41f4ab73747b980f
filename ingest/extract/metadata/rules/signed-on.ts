import { findDate } from '../../../parse/dates.ts';
import { behindTitle, fact, type MetadataRule } from '../page.ts';

export const signedOn: MetadataRule = {
  name: 'metadata/signed-on',
  summary: '信息栏的“成文日期”，或标题后括号里的日期；先于发布日期。',
  examples: [
    {
      text: '成文日期：2023年2月1日\n发布日期：2023年3月9日\n教育工作要点\n一、扩大学位。新建学校。',
      finds: ['title=教育工作要点', 'publishedOn=2023-02-01'],
    },
  ],
  find(page) {
    const behind = behindTitle(page);
    const date = behind && findDate(behind.inner);
    return behind && date?.start === 0
      ? fact('publishedOn', date.iso, behind.start, behind.start + date.end, signedOn.name)
      : null;
  },
};
