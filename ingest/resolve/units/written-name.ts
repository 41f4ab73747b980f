import { ENDS_LIKE_A_BODY } from '../../../graph/names/offices/office-forms.ts';

/** The written name without marks and spaces: what an alias is kept as. */
export function bareName(written: string): string {
  return written
    .replace(/[\s★☆*＊“”"]/g, '')
    .replace(/^[:：、,，]+|[:：、,，。;；]+$/g, '')
    .replace(AND_OTHERS, '');
}

/** Without a second name in brackets as well: 市发展改革委（市能源局） is named by what stands before. */
export function cleanName(written: string): string {
  const bare = bareName(written);
  const brackets = /^(?<name>[^（(]{3,})[（(](?<second>[^）)]+)[）)]$/.exec(bare)?.groups;
  return brackets && ENDS_LIKE_A_BODY.test(brackets.second ?? '') ? (brackets.name ?? bare) : bare;
}

/** 教育部等八部门, 市公安局等 */
const AND_OTHERS = /(?<=[局部委厅办院署会])等(?:[一二三四五六七八九十\d]*个?(?:部门|单位))?$/;
