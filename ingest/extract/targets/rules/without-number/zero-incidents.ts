import type { Rule } from '../../../rule.ts';

export const zeroIncidents: Rule = {
  name: 'target/zero-incidents',
  summary: '零事故、零死亡、“零输入”一类：数值为 0；零距离、零容忍等修辞不计。',
  examples: [
    { text: '落实援助政策、开发公益岗位、确保“零就业”家庭动态为零。', finds: ['“零就业”家庭动态 eq 0'] },
    { text: '确保汛期水库安全“零事故”、山洪灾害“零伤亡”。', finds: ['汛期水库安全事故 eq 0', '山洪灾害伤亡 eq 0'] },
    { text: '实现重大食品安全事件零发生。', finds: ['重大食品安全事件发生 eq 0'] },
    { text: '确保全年重大旅游安全事故为零。', finds: ['重大旅游安全事故 eq 0 @2024'] },
    { text: '对欠薪“零容忍”，与群众“零距离”沟通。', finds: [] },
  ],
};
