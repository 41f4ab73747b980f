import type {
  Basis,
  Comparator,
  EdgeKind,
  FacetField,
  FindingCode,
  Level,
  MeasureKind,
  NodeKind,
  Role,
} from '../api-client/schema-types.ts';

/** The words of the interface in Chinese. This is the source: `en.ts` must say the same things. */
export const zh = {
  name: '政脉',
  tagline: '政府方案的知识图谱与检索',
  title: '政脉 · 读懂政府方案：谁牵头、谁配合、依据哪一句',
  skip: '跳到正文',

  pages: { explore: '探索', ownership: '责任', precedents: '先例', targets: '指标', documents: '文件' },
  missing: {
    title: '没有这一页',
    there: (path: string) => `${path} 下没有内容`,
    help: '地址可能写错或已经改动。可以从搜索开始，或到文件列表里找。',
  },
  mainNav: '主导航',
  language: 'English',
  languageLabel: '切换为英文界面',
  theme: { label: '外观', system: '跟随系统', light: '浅色', dark: '深色' },
  addPlans: '添加文件',

  kinds: {
    Document: '文件',
    Measure: '举措',
    Unit: '单位',
    Brand: '品牌',
    Target: '指标',
    Regulation: '法规',
    Region: '地区',
  } as Record<NodeKind, string>,
  roles: { lead: '牵头', responsible: '责任', support: '配合' } as Record<Role, string>,
  roleMarks: { lead: '牵', responsible: '责', support: '配' } as Record<Role, string>,
  firstLead: '第一牵头',
  measureKinds: { action: '举措', safeguard: '保障措施', phase: '阶段安排' } as Record<MeasureKind, string>,
  levels: { national: '国家', province: '省级', city: '市级', county: '区县级', township: '乡镇级' } as Record<
    Level,
    string
  >,
  basis: { stated: '原文写明', inherited: '承自标题', inferred: '推断' } as Record<Basis, string>,
  basisHelp: {
    stated: '在本条文字中写明',
    inherited: '写在上级标题或统一说明中，对本条有效',
    inferred: '由落款等推断，请核对',
  } as Record<Basis, string>,
  edges: {
    HAS_MEASURE: '包含举措',
    RESPONSIBLE_FOR: '负责',
    SETS: '设定指标',
    NAMES: '提出品牌',
    CITES: '引用',
    ISSUED_BY: '印发单位',
    PART_OF: '隶属',
    IN_REGION: '所在地区',
  } as Record<EdgeKind, string>,
  comparators: {
    eq: '达到',
    gte: '不低于',
    lte: '不超过',
    gt: '超过',
    lt: '低于',
    approx: '约',
    increase_by: '增加',
    decrease_by: '下降',
    range: '介于',
  } as Record<Comparator, string>,
  facets: {
    document: '文件',
    region: '地区',
    year: '年份',
    kind: '类型',
    role: '角色',
    unit: '单位',
    office: '部门',
    brand: '品牌',
    regulation: '法规',
  } as Record<FacetField, string>,

  search: {
    label: '搜索举措、单位、品牌、法规',
    placeholder: '单位、品牌、法规，或一句话',
    submit: '搜索',
    clear: '清除',
    suggestions: '搜索建议',
    measures: (count: number) => `${count} 项举措`,
  },

  start: {
    heading: '一件事，谁牵头，凭哪一句',
    lead: '把政府方案读成一张图：举措、责任单位、指标、品牌、法规，每一处都能回到原文。',
    questions: '从一个问题开始',
    leads: (unit: string) => `${unit}牵头哪些举措？`,
    what: (brand: string) => `“${brand}”是什么，谁在做？`,
    cites: (law: string) => `哪些举措依据《${law}》？`,
    measured: (metric: string) => `各地“${metric}”定到多少？`,
    matrix: '谁负责什么：单位与文件的责任对照',
    plans: '馆藏文件',
    allPlans: '全部文件',
    kinds: '馆藏概览',
    empty: '还没有文件',
    emptyHelp: '添加一份方案、要点或会议报道，几秒后就能检索。',
  },

  results: {
    found: (count: number) => `${count} 项举措`,
    none: '没有找到相符的举措',
    noneHelp: '换一个说法，或放宽条件：',
    meant: '是不是要找：',
    noneAtAll: '换一个说法，或添加更多文件。',
    drop: (label: string, total: number) => `去掉“${label}”，可得 ${total} 项`,
    closest: '意思相近',
    closestHelp: '以下没有完全相同的词句，但意思接近',
    weak: (count: number) => `另有 ${count} 项可能相关`,
    weakOnly: '没有把握的答案；下面这些可能相关',
    lexicalOnly: '未加载语义模型，结果只按字词匹配',
    more: '更多结果',
    understood: '已理解',
    filters: '筛选',
    dropUnderstood: (label: string) => `不按“${label}”筛选`,
    dropFilter: (label: string) => `去掉筛选：${label}`,
    restore: (label: string) => `恢复“${label}”`,
    clear: '清除筛选',
    sort: '排序',
    sorts: { relevance: '相关', newest: '新到旧', oldest: '旧到新', place: '按地区' },
    rank: (terms: readonly string[], lexical: number | null, dense: number | null) =>
      [
        terms.length > 0 ? `字词：${terms.slice(0, 6).join('、')}` : '',
        lexical ? `字面第 ${lexical}` : '',
        dense ? `语义第 ${dense}` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    others: (count: number) => `另 ${count} 个`,
    noUnit: '未写明责任单位',
    table: { measure: '举措', document: '文件', units: '责任单位', targets: '指标', brands: '品牌' },
  },

  graph: {
    list: '清单',
    table: '表',
    description: (nodes: number, edges: number) => `关系图：${nodes} 个节点，${edges} 条关系。清单视图列出同样的内容。`,
    keys: '方向键在节点间移动，回车展开，退格隐藏，加减号缩放，0 适应窗口。',
    legend: '图例：点击淡化某一类',
    fade: '淡化',
    layouts: { chain: '分栏', free: '自由' },
    layout: '布局',
    undo: '撤销',
    redo: '重做',
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '全图',
    image: '存为图片',
    drawn: (drawn: number, total: number) => `图上 ${drawn} 项，共 ${total} 项`,
    drawMore: (count: number) => `再画 ${count} 项`,
    cut: (count: number) => `画布已满，另有 ${count} 个节点未画出`,
    hidden: (count: number) => `已隐藏 ${count} 个`,
    showHidden: '恢复显示',
    computing: '正在排布',
    cancel: '停止',
    empty: '图上还没有内容',
    emptyHelp: '搜索，或从清单把举措、单位放到图上。',
    nothingElse: '没有更多关联',
    expand: '展开',
    collapse: (label: string) => `收起${label}`,
    next: (count: number) => `再显示 ${count}`,
    hide: '隐藏',
    startHere: '以此为起点',
    relations: (label: string) => `${label} 的关联`,
    expanded: (label: string, drawn: number, total: number) => `已展开${label}：${drawn}，共 ${total}`,
    collapsed: (label: string) => `已收起${label}`,
    nodes: (count: number) => `${count} 个节点`,
    more: (count: number) => `还有 ${count} 个关联`,
  },

  /** A relation seen from one of its ends. */
  relation(kind: EdgeKind, direction: 'in' | 'out', role: Role | null): string {
    const names: Record<EdgeKind, readonly [out: string, inward: string]> = {
      HAS_MEASURE: ['举措', '所在文件'],
      RESPONSIBLE_FOR: ['举措', '单位'],
      SETS: ['指标', '所属举措'],
      NAMES: ['品牌', '提及的举措'],
      CITES: ['引用法规', '引用处'],
      ISSUED_BY: ['印发单位', '印发的文件'],
      PART_OF: ['上级', '下级'],
      IN_REGION: ['地区', '本地'],
    };
    const name = names[kind][direction === 'out' ? 0 : 1];
    if (kind !== 'RESPONSIBLE_FOR' || !role) return name;
    const roles: Record<Role, string> = { lead: '牵头', responsible: '负责', support: '配合' };
    return direction === 'out' ? `${roles[role]}${name}` : `${roles[role]}${name}`;
  },

  reading: {
    nothing: '选一项举措，在这里读原文',
    nothingHelp: '原句、责任单位、指标、品牌、法规，都在这一栏。',
    openPlan: '在全文中看',
    openUnit: '单位主页',
    inGraph: '在图上看',
    close: '关闭',
    units: '责任单位',
    targets: '指标',
    brands: '品牌',
    laws: '法规',
    evidence: '依据',
    evidenceAt: (title: string, page: number | null) => (page ? `${title} 第 ${page} 页` : title),
    showEvidence: (what: string) => `标出“${what}”的依据`,
    noUnits: '本条没有写明责任单位。',
    outside: '依据不在本条文字内，写在：',
    path: '所在章节',
    measures: '相关举措',
    aliases: '文中写作',
    collective: '泛称，不指某一个单位',
    office: '同一部门在各地',
    deadline: (deadline: string) => `到 ${deadline}`,
    cited: '引用于',
    copy: '复制引文',
    precedents: '看先例',
    copied: '已复制',
    rule: '识别规则',
  },

  ownership: {
    title: '责任对照',
    views: { ownership: '对照表', 'co-leads': '共同牵头', unled: '无人牵头', overlaps: '职责重叠' },
    leads: {
      ownership: '每一行是一个单位，每一列是一份文件或一项举措；点开任意一格，就是写明它的那一句。',
      'co-leads': '哪些单位常在同一项举措中并列牵头。',
      unled: '原文没有写明由谁牵头的举措。',
      overlaps: '措辞基本相同的举措，却由不同单位牵头：同一地区的在前，再是各地不同部门，最后是各地同一部门。',
    },
    viewsLabel: '责任问题',
    unit: '单位',
    total: '合计',
    cell: (unit: string, column: string) => `${unit}，${column}：`,
    allRoles: '全部角色',
    document: '文件',
    allDocuments: '全部文件',
    allRegions: '全部地区',
    allOffices: '全部部门',
    allYears: '全部年份',
    allUnits: '全部单位',
    legend: '牵 牵头　责 责任　配 配合',
    none: '没有相符的责任关系',
    noneHelp: '放宽上面的条件，或添加更多文件。',
    noOverlaps: '没有发现职责重叠',
    noOverlapsHelp: '只比对写明牵头单位的举措；方案只写“责任单位”的，请在“角色”中选“责任”。',
    more: '更多单位',
    shown: (shown: number, total: number) => `${shown} / ${total} 个单位`,
    pairs: (shown: number) => `${shown} 对单位`,
    together: (total: number) => `共同牵头 ${total} 项`,
    moreMeasures: (count: number) => `另有 ${count} 项`,
    unledShown: (shown: number, total: number) => `${shown} / ${total} 项举措`,
    moreUnled: '更多举措',
    noUnits: '未写任何单位',
    overlapsShown: (shown: number, total: number) => `${shown} / ${total} 处重叠`,
    omitted: (count: number) => `另有 ${count} 对措辞较远的举措未比对，请收窄条件。`,
    moreOverlaps: '更多重叠',
    samePlace: '同一地区，不同部门',
    samePlaceOffice: '上下级同一部门',
    otherPlace: '不同地区，不同部门',
    otherPlaceOffice: '不同地区，同一部门',
    likeness: (share: string) => `措辞 ${share} 相同`,
    sideLabels: ['先', '后'] as readonly string[],
    older: '较早的举措',
    newer: '较晚的举措',
    dutyOf: (unit: string) => `${unit} 的依据`,
  },

  targets: {
    title: '量化指标',
    lead: '方案承诺要达到的数，连同它的期限和出处。',
    metric: '指标',
    value: '数值',
    comparator: '要求',
    deadline: '期限',
    document: '文件',
    evidence: '依据',
    find: '指标名称包含',
    findHint: '如 出庭应诉率',
    none: '没有相符的指标',
    shown: (shown: number, total: number) => `${shown} / ${total} 个指标`,
    noDeadline: '未写期限',
    whole: '见原文',
    more: '更多指标',
    compare: '各地对照',
    compareLead: '同一指标在各份文件里的要求，换算为同一单位；选一个点，读原句。',
    alsoNamed: (names: string) => `也写作：${names}`,
    records: (count: number) => `${count} 处要求`,
    place: '地区',
    year: '年份',
    conflicts: { differs: '同一地区同一年要求不一', laxer: '低于上级同年要求' },
    chart: (metric: string) => `${metric}：各地各年的要求`,
    inTable: '下表列出同样的数。',
  },

  precedents: {
    title: '先例',
    lead: '这样的话，谁先写过，后来的人留下什么、删去什么、添了什么。',
    modes: '先例与审稿',
    find: '找先例',
    review: '审草稿',
    clause: '一条或一段文字',
    clauseHint: '粘贴一条举措的文字',
    submit: '找先例',
    of: '本条',
    another: '换一段文字',
    found: (shown: number, total: number) => (shown < total ? `${shown} / ${total} 组先例` : `${total} 组先例`),
    none: '库中其他文件没有这样的先例',
    noneHelp: '换一段更完整的文字，或添加更多文件。',
    lexicalOnly: '未加载语义模型，只能找到字词相同的先例',
    weak: (count: number) => `另有 ${count} 组可能相关`,
    weakOnly: '没有把握的先例；下面这些可能相关',
    matches: { near: '措辞基本相同', shared: '部分措辞相同', meaning: '事项相近，措辞不同', weak: '可能相关' },
    first: (date: string, place: string) => `最早见于 ${date}${place && ` ${place}`}`,
    versions: (count: number) => `${count} 个版本`,
    asked: '所查原文',
    undated: '日期不详',
    likeness: (share: string) => `措辞 ${share} 相同`,
    close: '事项相近',
    compare: '对照',
    against: { asked: '与所查文字对照', first: '与最早版本对照', text: '只看原文' },
    left: { asked: '所查文字', first: '最早版本' },
    here: '这个版本',
    marks: { removed: '删去', added: '增加', moved: '移动' },
    kept: (kept: string, added: string) => `保留 ${kept}，新写 ${added}`,
    units: '责任单位',
    targets: '指标',
    cite: '引用',
    cited: (form: string) => `已复制 ${form}`,
    forms: { gbt7714: 'GB/T 7714—2025', bibtex: 'BibTeX', plain: '行文' },
  },

  review: {
    title: '审草稿',
    lead: '逐条看草稿写明了什么、缺什么、哪些话含糊、数字和法规名称是否对得上，以及谁写过。草稿不存储。',
    name: '名称',
    namePlaceholder: '如 某区2025年工作要点（征求意见稿）',
    text: '草稿全文',
    submit: '审阅',
    busy: '正在审阅…',
    files: '选择文件',
    needText: '请粘贴草稿全文或选择文件。',
    again: '审另一份',
    summary: (measures: number, findings: number) => `${measures} 条举措，${findings} 处提示`,
    all: '全部',
    omitted: (count: number) => `另有 ${count} 条未审阅，请分部分提交。`,
    nothing: '没有提示',
    none: '没有在草稿中找到举措',
    noneHelp: '请粘贴完整的条文，每条以序号或标题开头。',
    deadline: '时限',
    laws: '法规',
    elsewhere: (low: string, high: string, plans: number) =>
      low === high ? `他处 ${low}（${plans} 份文件）` : `他处 ${low}–${high}（${plans} 份文件）`,
    precedents: '先例',
    noPrecedents: '库中没有先例',
    codes: {
      no_unit: '缺责任单位',
      no_lead: '缺牵头单位',
      collective_only: '只有统称',
      no_deadline: '缺时限',
      no_number: '缺数字',
      vague_wording: '含糊用语',
      number_stands_out: '数字悬殊',
      law_title_doubtful: '法规名称存疑',
      law_other_version: '法规另有版本',
      law_replaced: '法规已废止',
    },
    open: { time: '何时做', will: '是否一定做', scope: '做到什么程度', who: '由谁做' } as Record<string, string>,
    /** What a finding says. */
    finding(code: FindingCode, quote: string, values: Readonly<Record<string, string>>): string {
      switch (code) {
        case 'no_unit':
          return '没有写明责任单位';
        case 'no_lead':
          return `有多个单位，没有写明由谁牵头：${values.units}`;
        case 'collective_only':
          return `只有统称，没有具体单位：${values.units}`;
        case 'no_deadline':
          return '没有写明完成时限';
        case 'no_number':
          return '没有可以核验的数字';
        case 'vague_wording':
          return `“${quote}”没有说明${zh.review.open[values.kind ?? ''] ?? ''}`;
        case 'number_stands_out':
          return `“${quote}”${values.side === 'below' ? '低于' : '高于'}其他 ${values.plans} 份文件的同一指标（${values.low}–${values.high}${values.unit}）`;
        case 'law_title_doubtful':
          return `《${values.cited}》与库中的《${values.known}》只差几个字，请核对`;
        case 'law_other_version':
          return `《${values.cited}》在库中另有版本《${values.known}》，请核对`;
        case 'law_replaced':
          return `《${values.cited}》已被《${values.by}》废止或替代`;
      }
    },
  },

  documents: {
    title: '文件',
    lead: '每一份都可以整篇读，页边标着举措。',
    measures: (count: number) => `${count} 项举措`,
    outline: '目录',
    units: '责任单位',
    back: '全部文件',
    issuer: '印发',
    number: '文号',
    date: '日期',
    place: '地区',
    source: '来源',
    unknown: '未写明',
    draw: '画成图',
    matrix: '责任对照',
    more: '更多文件',
    coverage: '识读情况',
    revisions: (count: number) => `修订 ${count}`,
    related: '相关文件',
    relations: {
      out: { replaces: '废止', implements: '依据', cites: '引用' },
      in: { replaces: '被废止于', implements: '被落实于', cites: '被引用于' },
    },
  },

  coverage: {
    title: '识读情况',
    covered: (percent: number, characters: number) => `${characters} 字，${percent}% 在举措和事实之内`,
    lead: '没有读出的都列在下面，点开可到原文。',
    withoutUnit: '没有责任单位的举措',
    withoutTarget: '没有指标的举措',
    withoutDeadline: '有指标而没有期限的举措',
    unknownUnits: '没认出的单位名称',
    unknownUnitsHelp: '词表和词尾都认不出是单位，按原文保留。',
    notTaken: '看到而没有采用的内容',
    notTakenHelp: '后面是不采用的规则。',
    unread: '文件里没有读出的内容',
    unreadHelp: '这些内容不在下面的文字里，请对照原文件。',
    unreadOf: (kind: string, count: number, page: number | null) => {
      const counted =
        { characters: `${count} 个字`, cells: `${count} 个单元格`, pages: `${count} 页`, images: `${count} 张图片` }[
          kind
        ] ?? `${count} 个部分`;
      return page === null ? counted : `第 ${page} 页的${counted}`;
    },
    noTarget: (number: string, why = '') => `“${number}”未作为指标：${why}`,
    declined: {
      'target/not-a-condition': '条件、门槛',
      'target/not-a-description': '项目概况',
      'target/not-a-frequency': '例行工作的频次',
      'target/not-a-grant': '补助、收费的额度',
      'target/not-a-list': '对所列事项的计数',
      'target/not-a-time-limit': '程序时限、一般时长',
      'target/not-in-a-name': '名称里的数字',
      'target/not-the-past': '现状和往年的统计',
      'target/count': '没有说要达到',
    } as Readonly<Record<string, string>>,
    remarks: { unit: '责任单位处有未能识别的内容', measure: '没有找到举措' } as Readonly<Record<string, string>>,
  },

  revisions: {
    title: '修订',
    lead: '每次重新读入有改动的文件，留下此前的全文和改动的事实。',
    none: '这份文件读入以后没有改动。',
    more: '更早的修订',
    onlyWords: '事实没有变，只改了其他文字',
    before: '改前',
    after: '改后',
    changes: { appeared: '新增', changed: '改动', vanished: '删去' },
    fields: { title: '标题', issuer: '印发', documentNumber: '文号', publishedOn: '日期', regionId: '地区' },
    counts(
      what: 'measures' | 'units' | 'targets',
      { appeared, changed, vanished }: { appeared: number; changed: number; vanished: number },
    ): string {
      const parts = [appeared && `增 ${appeared}`, changed && `改 ${changed}`, vanished && `删 ${vanished}`].filter(
        Boolean,
      );
      const names = { measures: '举措', units: '单位', targets: '指标' };
      return parts.length === 0 ? '' : `${names[what]} ${parts.join(' ')}`;
    },
  },

  unit: {
    list: '在结果中看',
    counts: (lead: number, responsible: number, support: number) =>
      [lead && `牵头 ${lead}`, responsible && `责任 ${responsible}`, support && `配合 ${support}`]
        .filter(Boolean)
        .join(' · '),
    more: '更多',
    draw: '画成图',
    parent: '隶属',
    place: '地区',
    level: '层级',
  },

  add: {
    title: '添加文件',
    lead: '工作方案、工作要点、行动方案、会议报道均可。文字留在这台机器上。',
    files: '选择文件',
    formats: '支持 .txt .md .html、Word（.docx .doc .wps .rtf）、.pdf .ofd、表格（.xlsx .xls .et .csv）、.zip .eml',
    unread: (parts: readonly string[]) => `有内容没有读出：${parts.join('、')}。`,
    drop: '把文件拖到这里，或',
    or: '或粘贴全文',
    name: '名称',
    namePlaceholder: '如 某区2024年工作要点',
    text: '全文',
    submit: '添加',
    adding: '正在读取…',
    close: '关闭',
    done: (title: string, measures: number) => `已添加《${title}》，${measures} 项举措`,
    unchanged: (title: string) => `《${title}》已在库中，没有变化`,
    added: (name: string) => `已添加 ${name}`,
    empty: '没有在文中找到文件标题或举措。',
    needText: '请粘贴全文或选择文件。',
    open: '打开',
  },

  states: {
    loading: '正在读取…',
    offline: '连接不上服务',
    offlineHelp: '请确认 zhengmai 仍在运行，然后重试。',
    refused: '没有得到结果',
    tooMuch: '一次要看的太多了',
    tooMuchHelp: '请按地区、年份、部门或文件缩小范围，再看一次。',
    badInput: '这样问不了',
    badInputHelp: '请检查链接或输入的内容；原因如下。',
    noStore: '暂时读不到数据',
    noStoreHelp: '数据库没有应答，请稍后重试，或请管理员查看服务状态。',
    retry: '重试',
    missing: '库中没有这一条',
    missingHelp: '它可能已随文件一起移除，或链接不完整。',
  },

  frame: {
    csv: '下载表格 (CSV)',
    results: '列表',
    graph: '图',
    text: '原文',
    table: '表',
    fold: (name: string) => `收起${name}栏`,
    unfold: (name: string) => `展开${name}栏`,
    resize: (name: string) => `调整${name}栏宽度`,
    tabs: '视图',
    share: '复制链接',
    shared: '链接已复制',
  },

  /** A date as people write it. */
  date(iso: string | null): string {
    if (!iso) return '';
    const [year, month, day] = iso.split('-');
    return [year && `${Number(year)}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
      .filter(Boolean)
      .join('');
  },
  number: (value: number): string => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 }).format(value),
};

export type Words = typeof zh;
