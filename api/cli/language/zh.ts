import type { Finding } from '../../../graph/precedents/review/finding.ts';
import { ROLE_NAMES } from '../../language/role-names.ts';
import { inChinese } from '../../language/sentences.ts';
import type { Words } from './en.ts';
import { HELP_ZH } from './help-zh.ts';

/** What a vague word leaves open, by kind. */
const OPEN: Readonly<Record<string, string>> = { time: '何时', will: '做不做', scope: '范围多大', who: '由谁做' };

const EXIT_CODES = `
退出码：
  0   完成
  1   有文件未能读取，其余已完成
  2   用法有误：未知选项、设置有误、所指不存在
  3   存储、端口或模型不可用
  70  政脉自身的缺陷；用 --verbose 看出处
`;

/** 命令行的结果，中文。 */
export const zh: Words = {
  roles: ROLE_NAMES,
  help: { exitCodes: EXIT_CODES, hint: '（--help 列出命令和选项）', translations: HELP_ZH },

  sentence: inChinese,
  undated: '日期不详',
  between: '、',
  titled: (title) => `《${title}》`,

  search: {
    searchedFor: (text) => `按“${text}”查找`,
    alsoAs: (written, meant) => `${written} 也按 ${meant.join('、')} 查找`,
    understood: (parts) => `理解为 ${parts}`,
    or: '或',
    noLead: '未写明牵头单位',
    measureKinds: { action: '举措', safeguard: '保障措施', phase: '阶段安排' },
    fields: {
      ids: '举措',
      documentIds: '文件',
      unitIds: '单位',
      offices: '部门',
      roles: '角色',
      brandIds: '品牌',
      regulationIds: '法规',
      regionIds: '地区',
      years: '年份',
      documentKinds: '文种',
      kinds: '类别',
      dueYears: '完成年份',
      target: '指标',
      hasLead: '牵头单位',
    },
    kinds: {
      unit: '单位',
      brand: '品牌',
      regulation: '法规',
      region: '地区',
      year: '年份',
      role: '角色',
      kind: '文种',
      target: '指标',
    },
    newestOnly: (label, kept) => `${label} 只看了最新的 ${kept} 条举措：请写明年份或地区`,
    unit: (role, name, measures, id) => `${name} ${role} ${measures} 条举措（${id}）`,
    nothing: '库中没有能回答的内容。',
    noMeasure: '库中没有能回答的举措。',
    ofPlan: (text, where) => `文件总体指标：${text} · ${where}`,
    moreOfPlans: (number) => `另有这样的指标 ${number} 项`,
    nearest: (text, where) => `最接近：${text} · ${where}`,
    without: (label, total) => `去掉“${label}”：${total} 条`,
    mayBeRelated: '以下可能相关：',
    match: { exact: '吻合', close: '相近', weak: '可能相关' },
    words: (rank) => `字词第 ${rank}`,
    meaning: (rank) => `语义第 ${rank}`,
    shown: (shown, total) => `共 ${total} 条举措，显示 ${shown} 条`,
    weakShown: (shown, total) => `另有 ${total} 条可能相关，显示 ${shown} 条`,
    lexical: '没有向量模型，只按字词查找',
  },

  precedents: {
    match: { near: '大半措辞相同', shared: '部分措辞相同', meaning: '同一事项，措辞不同', weak: '可能相关' },
    firstIn: (date, title) => `最早见于 ${date}《${title}》`,
    wording: (percent) => `措辞 ${percent}%`,
    meaning: (cosine) => `语义 ${cosine}`,
    none: '库中其他文件没有先例。',
    shown: (total, shown) => `共 ${total} 组先例，显示 ${shown} 组。`,
    lexical: '没有向量模型，只按字词查找。',
    mayBeRelated: (total, shown) => `没有把握，但可能相关（${total} 组中的 ${shown} 组）：`,
    legend: '［-删去-］ ［+增加+］ ［~移动~］，均与所查文字相比。',
  },

  review: {
    units: '单位',
    precedent: '先例',
    related: '可能相关',
    sameMatter: '语义相近',
    sameWords: (percent) => `措辞 ${percent}% 相同`,
    closing: (measures, findings) => `共 ${measures} 条举措，${findings} 处提示。草稿未存储。`,
    omitted: (number) => `另有 ${number} 条未审阅，请分部分提交。`,
    finding({ code, quote, values: v }: Finding): string {
      const open = OPEN[v.kind ?? ''] ?? '';
      const span = v.low === v.high ? v.high : `${v.low}–${v.high}`;
      switch (code) {
        case 'no-unit':
          return '未写明责任单位';
        case 'no-lead':
          return `有多个单位而未写明牵头单位：${v.units}`;
        case 'collective-only':
          return `只有统称，没有具体单位：${v.units}`;
        case 'no-deadline':
          return '未写明完成时限';
        case 'no-number':
          return '没有可核验的数字指标';
        case 'vague-wording':
          return `“${quote}”没有说明${open}`;
        case 'number-stands-out':
          return `“${quote}”${v.side === 'below' ? '低' : '高'}于其他 ${v.plans} 份文件的同一指标（${v.range === 'half' ? '多为 ' : ''}${span}${v.unit}）`;
        case 'law-title-doubtful':
          return `《${v.cited}》与库中的《${v.known}》只差几个字，请核对名称`;
        case 'law-other-version':
          return `《${v.cited}》在库中另有版本《${v.known}》，请核对是否现行`;
        case 'law-replaced':
          return `《${v.cited}》已被《${v.by}》废止或替代`;
      }
    },
  },

  revisions: {
    none: '没有修订',
    some: (total) => `${total} 次修订`,
    legend: '＋ 新增  － 删去  ～ 改动；［-删去-］ ［+增加+］ ［~移动~］',
    measures: '举措',
    units: '单位',
    targets: '指标',
    wordsOnly: '只有事实以外的文字改动',
    fields: { title: '标题', issuer: '发文单位', documentNumber: '文号', publishedOn: '日期', regionId: '地区' },
    nothing: '无',
    unit: '单位',
    target: '指标',
    first: '首位',
  },

  extract: {
    heads: ['举措', '单位', '指标', '品牌', '法规'],
    note: ({ message }) => message,
  },

  ingest: {
    heads: ['文件', '结果', '文档', '举措', '向量'],
    statuses: {
      added: '新增',
      replaced: '更新',
      unchanged: '未变',
      failed: '失败',
      skipped: '跳过',
    },
    revised: (documents, id) => `${documents} 份文档与以前所说不同：\`revisions ${id}\` 可看改动。`,
    othersOfType: (files, type) => `另有 ${files} 个${type === '' ? '没有扩展名的' : ` ${type} `}文件同样未读。`,
    report: ['文档', '覆盖', '举措', '无单位', '无时限', '无指标'],
    unread: (message, page) => `${page === undefined ? '' : `第 ${page} 页`}未读：${message}`,
    unknownBodies: (names) => `不认识的单位名称：${names}`,
    at: (start, said) => `第 ${start} 字处：${said}`,
    watched: (name, status, documents, measures) => `${name}：${status}，${documents} 份文档，${measures} 条举措`,
  },

  corrections: {
    none: '还没有更正。',
    readAgain: (documents) => `已重新读取 ${documents} 份文档。`,
    takenBack: (documents) => `已撤回，重新读取 ${documents} 份文档。`,
    exported: (names) => `写出 ${names.length} 个样例${names.length > 0 ? `：${names.join('、')}` : ''}。`,
  },

  units: {
    none: '没有待定的名称。',
    how: '决定：units join 名称 归为 ｜ units refuse 名称 归为；然后 ingest --again。',
    noted: (file) => `已记入 ${file}；运行 ingest --again 使其对已存内容生效。`,
  },

  stats: { heads: ['类别', '数量'], digest: '摘要' },

  doctor: {
    names: { node: '运行环境', store: '存储', model: '模型', port: '端口' },
    holds: (place, documents, measures, vectors) =>
      `${place}：${documents} 份文档，${measures} 条举措，${vectors} 个向量`,
    checksItself: (place) => `${place} 自行检查其文件：\`neo4j-admin database check\`。`,
    notThere: (place) => `${place} 还不存在，首次 ingest 时建立。`,
    modelIn: (model, folder) => `${model}，位于 ${folder}`,
    noModel: '还没有向量模型：下次 `ingest` 或 `serve` 会取来；在此之前只按字词查找。',
    portFree: (address) => `${address} 可用`,
    portTaken: (address, code) => `${address} 不可用（${code}）：请用 --port 另选。`,
  },

  tokens: { heads: ['名称', '角色', '起始'], none: '没有人持有令牌。' },

  stores: {
    pages: '页',
    sources: '份来源',
    backedUp: (file, store, megabytes) => `${file} 是 ${store} 现在的备份（${megabytes} MB）；用 \`restore\` 恢复。`,
    originalsApart: (files, folder) => `${folder} 中的 ${files} 份原件（用于显示原页）不在其中：请另行复制该文件夹。`,
    restored: (store, file) => `${store} 已恢复为 ${file} 的内容。`,
    kept: (path) => `原有内容保留为 ${path}。`,
    copied: (copied, kept) => `复制 ${copied} 份来源，${kept} 份原已存在`,
    from: '来自',
    to: '写入',
    equal: '两个存储内容相同。',
    differ: '两个存储不同：目标中另有来源或修订，或其间被写入。',
    imported: (copied, kept) => `导入 ${copied} 份来源，${kept} 份原已存在`,
    importedEqual: (digest) => `存储与文件内容相同：${digest}`,
    importedMore: '存储中另有来源：要得到相同的存储，请导入空的存储。',
    noRows: '没有行：存储中没有符合筛选的内容。',
    rows: (rows) => `${rows} 行。`,
    exported: (sources) => `${sources} 份来源及其全部内容。`,
  },

  calibrated: (model, least, answered, falsely, file) =>
    `${model}：余弦达到 ${least} 起算相近。有答案的问题中 ${answered} 得到有把握的回答，无答案的问题中 ${falsely}。已存入 ${file}。`,

  serve: {
    at: (address) => `政脉在 ${address}`,
    madeEmpty: (place) => `${place} 原无存储，已新建一个空的。`,
    storeThere: '存储已可用。',
    watching: (folder) => `正在留意 ${folder}；按 Ctrl+C 停止。`,
  },

  progress: {
    files: '个文件',
    embedding: (done, total) => `向量 ${done}/${total}`,
    picture: (name, page, pages) => `${name}：正在从图像识别第 ${page} 页，共 ${pages} 页`,
  },
};
