/**
 * Terms of Chinese government in English: a line a term, Chinese first, then its usual English renderings divided by `;`.
 * In lower case and the singular; of two Chinese terms with one rendering the first is meant. What belongs here is an
 * established rendering of an official term, as in the English editions of the government work reports, of the laws and
 * of the names of ministries; no word of everyday life and no name of a place. Compiled from common knowledge of these.
 */
export const GLOSSARY = `
法律援助|legal aid
公共法律服务|public legal service
法律服务|legal service
法治建设|building the rule of law; rule of law development
法治|rule of law
法治政府|law-based government; rule-of-law government
法治社会|law-based society
法治化营商环境|law-based business environment
营商环境|business environment; ease of doing business
行政执法|administrative law enforcement; administrative enforcement
综合行政执法|comprehensive administrative law enforcement; integrated law enforcement
执法监督|law enforcement supervision; law enforcement oversight
执法|law enforcement
行政复议|administrative reconsideration; administrative review
行政诉讼|administrative litigation; administrative lawsuit
行政处罚|administrative penalty; administrative punishment
行政许可|administrative license; administrative permit; administrative licensing
行政审批|administrative approval; administrative examination and approval
行政检查|administrative inspection
行政裁决|administrative adjudication
行政调解|administrative mediation
行政争议|administrative dispute
行政决策|administrative decision-making
重大行政决策|major administrative decision
规范性文件|normative document; regulatory document
合法性审查|legality review; review of legality
合法性审核|legality check; legality examination
备案审查|recordation review; filing and review
公平竞争审查|fair competition review
公平竞争|fair competition
反垄断|anti-monopoly; antitrust; anti-trust
反不正当竞争|anti-unfair competition; unfair competition
人民调解|people's mediation
调解|mediation
诉前调解|pre-litigation mediation; pre-trial mediation
矛盾纠纷化解|dispute resolution; settlement of disputes; resolving disputes
矛盾纠纷|dispute
诉源治理|litigation source governance
仲裁|arbitration
公证|notarization; notary; notarial service
司法鉴定|forensic examination; judicial appraisal; forensic identification
律师|lawyer; attorney
法律顾问|legal counsel; legal adviser; legal advisor
司法所|judicial office
社区矫正|community correction
安置帮教|resettlement and assistance; reintegration of released prisoners
刑满释放人员|released prisoner; ex-prisoner; ex-convict
普法|legal education; legal publicity; law popularization
法治宣传|rule of law publicity; legal awareness
宪法|constitution
民法典|civil code
立法|legislation; lawmaking
地方性法规|local regulation
政府规章|government rule
公益诉讼|public interest litigation
检察监督|procuratorial supervision
审判监督|trial supervision
司法公正|judicial justice; judicial fairness
虚假诉讼|false litigation; sham litigation
出庭应诉|appearance in court; appear in court
信访|petition; letters and visits; public complaint
信访积案|long-pending petition; backlog of petitions
平安建设|safe china initiative; public safety development
社会治理|social governance
基层治理|primary-level governance; community-level governance; grassroots governance
民主法治村|democratic village under the rule of law
网格化管理|grid management; grid-based management
扫黑除恶|combating organized crime; crackdown on gang crime; organized crime
禁毒|drug control; anti-drug
反诈|anti-fraud; fraud prevention
网络诈骗|telecom fraud; online fraud; internet fraud
网络安全|cybersecurity; cyber security; network security
数据安全|data security
个人信息保护|personal information protection; privacy
网络谣言|online rumor; online rumour
网络沉迷|internet addiction
国家安全|national security
公共安全|public security; public safety
食品安全|food safety
药品安全|drug safety
安全生产|workplace safety; work safety; production safety
消防|fire safety; fire protection; firefighting
应急管理|emergency management
防灾减灾|disaster prevention and mitigation; disaster reduction
防汛抗旱|flood control and drought relief
森林防火|forest fire prevention
地质灾害|geological disaster
危险化学品|hazardous chemical; dangerous chemical
煤矿|coal mine
矿山安全|mine safety
交通安全|traffic safety; road safety
特种设备|special equipment
产品质量|product quality
质量强国|quality power
知识产权|intellectual property
专利|patent
商标|trademark
标准化|standardization; standardisation
市场监管|market regulation; market supervision
信用监管|credit-based regulation; credit-based supervision
社会信用体系|social credit system
失信惩戒|punishment for dishonesty
包容审慎监管|accommodative and prudent regulation; inclusive and prudent regulation
双随机、一公开|double random inspection; random inspection
放管服改革|streamline administration and delegate power; delegating power, streamlining administration
简政放权|streamlining administration; delegating power
政务服务|government service; administrative service
一网通办|one-stop online service; one network for all services
最多跑一次|at most one visit; one visit at most
一件事一次办|one matter one go; one-stop processing
不见面审批|contactless approval; online approval
证照分离|separating operating permits from business licenses
告知承诺|notification and commitment; commitment-based approval
减证便民|fewer certificates
负面清单|negative list
市场准入|market access; market entry
权责清单|list of powers and responsibilities
政务公开|government transparency; open government
信息公开|information disclosure; disclosure of information
政府网站|government website
数字政府|digital government
电子政务|e-government
公共数据|public data
数据开放|open data
数据共享|data sharing
大数据|big data
人工智能|artificial intelligence; ai
云计算|cloud computing
物联网|internet of things; iot
区块链|blockchain
工业互联网|industrial internet
互联网+|internet plus
数字经济|digital economy
数字化转型|digital transformation; digitalization; digitization
数字化改革|digital reform
数字乡村|digital countryside; digital village
智慧城市|smart city
智慧校园|smart campus
智慧农业|smart agriculture; smart farming
智慧司法|smart justice
智慧法院|smart court
智慧医疗|smart healthcare
新基建|new infrastructure
千兆光网|gigabit network
高质量发展|high-quality development
新发展理念|new development philosophy; new development concept
新发展格局|new development pattern
双循环|dual circulation
供给侧结构性改革|supply-side structural reform
新质生产力|new quality productive force
共同富裕|common prosperity
小康社会|moderately prosperous society
中国式现代化|chinese modernization; chinese path to modernization
现代化产业体系|modern industrial system
全面深化改革|deepening reform; comprehensive reform
改革开放|reform and opening up
对外开放|opening up
一带一路|belt and road
长江经济带|yangtze river economic belt
长三角一体化|yangtze river delta integration
京津冀协同发展|beijing-tianjin-hebei coordinated development
粤港澳大湾区|guangdong-hong kong-macao greater bay area; greater bay area
黄河流域|yellow river basin
自由贸易试验区|pilot free trade zone; free trade zone
综合保税区|comprehensive bonded zone
跨境电商|cross-border e-commerce
电子商务|e-commerce
外贸|foreign trade
进出口|import and export
外资|foreign investment
招商引资|investment promotion; attracting investment
涉外法律服务|foreign-related legal service
涉外|foreign-related
民营经济|private sector; private economy
民营企业|private enterprise; private company; private firm
国有企业|state-owned enterprise
国资国企改革|reform of state-owned enterprises
中小企业|small and medium-sized enterprise; small and medium enterprise; sme
小微企业|small and micro business; micro and small enterprise; small business
个体工商户|self-employed individual; individual business
市场主体|market entity; market participant
专精特新|specialized and sophisticated
规上企业|enterprise above designated size
高新技术企业|high-tech enterprise; new and high-tech enterprise
创新驱动|innovation-driven
科技创新|scientific and technological innovation; technological innovation
技术改造|technological upgrading; technical transformation
成果转化|commercialization of research; technology transfer
关键核心技术|core technology
研发投入|research and development spending; r&d spending
产业链|industrial chain
供应链|supply chain
产业集群|industrial cluster
先进制造业|advanced manufacturing
制造业|manufacturing
智能制造|intelligent manufacturing; smart manufacturing
新能源|new energy
新能源汽车|new energy vehicle; electric vehicle
充电桩|charging pile; charging station; ev charger
新材料|new material
生物医药|biomedicine; biopharmaceutical
航空航天|aerospace
海洋经济|marine economy
低空经济|low-altitude economy
服务业|service sector; service industry
现代物流|modern logistics; logistics
金融服务|financial service
普惠金融|inclusive finance
绿色金融|green finance
金融风险|financial risk
非法集资|illegal fundraising
地方政府债务|local government debt
减税降费|tax and fee cut; tax cut
税收|taxation; tax
财政资金|fiscal fund
专项资金|special fund; earmarked fund
预算绩效|budget performance
政府采购|government procurement
政府购买服务|government purchase of services
招标投标|tendering and bidding; bidding
重大项目|major project
有效投资|effective investment
基础设施|infrastructure
消费|consumption
扩大内需|expanding domestic demand; domestic demand
房地产|real estate
住房保障|housing security
保障性住房|affordable housing; government-subsidized housing
公共租赁住房|affordable rental housing; public rental housing
保障性租赁住房|government-subsidized rental housing
住房公积金|housing provident fund
老旧小区改造|renovation of old residential communities; old neighborhood renovation
棚户区改造|shanty town renovation; rebuilding of run-down areas
加装电梯|installing elevators; elevator installation
物业管理|property management
城市更新|urban renewal
海绵城市|sponge city
城镇化|urbanization
户籍制度|household registration; hukou
城乡融合|urban-rural integration
城市管理|urban management
市容环境|city appearance
生活垃圾分类|household waste sorting; domestic waste sorting
垃圾分类|waste sorting; garbage sorting; waste separation; garbage classification
垃圾处理|waste disposal; waste treatment
污水治理|sewage treatment; wastewater treatment
污水处理|sewage disposal
黑臭水体|black and odorous water body
河长制|river chief
湖长制|lake chief
田长制|farmland chief
林长制|forest chief
饮用水|drinking water
水资源|water resource
节水|water conservation; water saving
水利|water conservancy
农村饮水安全|rural drinking water safety
生态环境|ecological environment; environment
生态环境保护|environmental protection; ecological protection
生态文明|ecological civilization
生态修复|ecological restoration
生态保护红线|ecological conservation redline
生物多样性|biodiversity
湿地保护|wetland protection; wetland
野生动物|wildlife
自然保护地|nature reserve; protected area
国家公园|national park
大气污染防治|air pollution control; air pollution; air quality
水污染防治|water pollution control; water pollution
土壤污染防治|soil pollution control; soil pollution
固体废物|solid waste
塑料污染|plastic pollution
噪声污染|noise pollution
环境影响评价|environmental impact assessment
污染防治|pollution prevention and control; pollution control
碳达峰|carbon peak; peak carbon emissions; carbon peaking
碳中和|carbon neutrality
节能减排|energy conservation and emission reduction
可再生能源|renewable energy
光伏|photovoltaic; solar power
风电|wind power
核电|nuclear power
循环经济|circular economy
再生资源|recycled resource; recyclable resource
清洁取暖|clean heating
绿色建筑|green building
绿色低碳|green and low-carbon
乡村振兴|rural revitalization; rural revitalisation
农业农村|agriculture and rural areas
农业|agriculture; farming
粮食安全|food security; grain security
粮食生产|grain production
粮食储备|grain reserve
高标准农田|high-standard farmland
耕地保护|farmland protection; arable land protection; cultivated land protection
种业振兴|seed industry revitalization; seed industry
种质资源|germplasm resource; germplasm
育种|breeding
农机装备|agricultural machinery equipment; farm machinery equipment
农机|agricultural machinery; farm machinery
农业机械化|agricultural mechanization; farm mechanization
农产品|agricultural product; farm product; produce
农产品质量安全|quality and safety of agricultural products
畜牧业|animal husbandry; livestock
渔业|fishery
林业|forestry
茶产业|tea industry
特色产业|industry with local features; specialty industry
农民专业合作社|farmers' cooperative; farmer cooperative
家庭农场|family farm
农村土地承包|rural land contract
宅基地|rural homestead; homestead
农村集体经济|rural collective economy
脱贫攻坚|poverty alleviation; poverty reduction
农村人居环境|rural living environment; rural sanitation
农村厕所|rural toilet
厕所革命|toilet revolution
户厕|household toilet
村容村貌|village appearance
美丽乡村|beautiful countryside; beautiful village
农村公路|rural road
移风易俗|transforming social customs
就业|employment; job
就业创业|employment and entrepreneurship
创业|entrepreneurship; startup; start-up
职业技能培训|vocational skills training; skills training
高校毕业生就业|employment of college graduates; college graduate employment; graduate employment
农民工|migrant worker; rural migrant worker
农民工工资|wages of migrant workers; wage arrears; unpaid wages
劳动关系|labor relations; labour relations
劳动争议|labor dispute; labour dispute
最低工资|minimum wage
集体协商|collective bargaining
社会保障|social security
社会保险|social insurance
养老保险|old-age insurance; pension insurance; pension
医疗保险|medical insurance; health insurance
失业保险|unemployment insurance
工伤保险|work injury insurance; work-related injury insurance
生育保险|maternity insurance
长期护理保险|long-term care insurance
异地就医|medical treatment away from home
社会救助|social assistance
最低生活保障|subsistence allowance; minimum living allowance
低收入群众|low-income people; low-income group
特困人员|people living in extreme poverty
残疾人|people with disabilities; disabled people; disabled person; disability
未成年人保护|protection of minors; child protection
未成年人|minor; juvenile
留守儿童|left-behind children
妇女儿童|women and children
青少年|adolescent; young people; youth
老年人|elderly people; senior citizen; older people
养老服务|elderly care; eldercare; aged care; old-age care; elderly care service
养老机构|nursing home; elderly care institution; care home
居家养老|home-based elderly care
敬老院|home for the aged
托育服务|childcare; nursery service; child care
人口政策|population policy
计划生育|family planning
殡葬改革|funeral reform; funeral service
志愿服务|volunteer service; volunteering
慈善|charity; philanthropy
社会组织|social organization; ngo; nonprofit organization
行业协会|industry association; trade association
社区|community
居民委员会|residents committee; neighborhood committee
村民委员会|villagers committee; village committee
村民自治|villager self-governance; village self-governance
教育|education
学前教育|preschool education; pre-school education; early childhood education
幼儿园|kindergarten
义务教育|compulsory education
基础教育|basic education
高中教育|senior secondary education; high school education
职业教育|vocational education
高等教育|higher education
特殊教育|special education
民办教育|private education
终身教育|lifelong education; lifelong learning
素质教育|well-rounded education
双减|double reduction
校外培训|after-school tutoring; off-campus tutoring
学位供给|school places; school place
校舍安全|school building safety
教师队伍|teaching staff; teacher
校园安全|campus safety; school safety
心理健康|mental health
人才引进|talent recruitment; attracting talent
人才|talent
高技能人才|highly skilled worker; skilled talent; high-skilled talent
博士后|postdoctoral; postdoc
留学|studying abroad; overseas study
科普|science popularization
卫生健康|health; public health
医疗卫生|medical and health care; healthcare; health care
公共卫生|public health service
基层医疗|primary healthcare; primary care
社区卫生服务|community health service
医药卫生体制改革|healthcare reform; medical reform
分级诊疗|tiered diagnosis and treatment; hierarchical medical system
医联体|medical consortium
家庭医生|family doctor
公立医院|public hospital
社会办医|private hospital; privately run hospital
基本药物|essential medicine; essential drug
药品集中采购|centralized drug procurement
中医药|traditional chinese medicine
疾病预防控制|disease prevention and control; disease control
传染病|infectious disease; communicable disease
疫情防控|epidemic prevention and control; epidemic control; pandemic
疫苗接种|vaccination; vaccine
职业病|occupational disease
精神卫生|mental healthcare
健康中国|healthy china
全民健身|public fitness; fitness for all
体育|sport; sports
文化|culture
公共文化服务|public cultural service
文化产业|cultural industry; creative industry
文物保护|protection of cultural relics; cultural relics; heritage conservation
非物质文化遗产|intangible cultural heritage
博物馆|museum
图书馆|library
旅游|tourism
文旅融合|integration of culture and tourism
全域旅游|all-for-one tourism
精神文明建设|cultural and ethical advancement
社会主义核心价值观|core socialist values
新闻出版|press and publication
广播电视|radio and television; broadcasting
互联网法治|internet governance by law; rule of law online
综合交通|comprehensive transport
交通运输|transport; transportation
公共交通|public transport; public transit; mass transit
轨道交通|rail transit; metro; subway
高速公路|expressway; highway; motorway
铁路|railway; railroad
港口|port; harbor
机场|airport
航运|shipping
道路运输|road transport
邮政快递|postal and express service; express delivery
停车设施|parking facility; parking
土地管理|land management; land administration
国土空间规划|territorial spatial planning; spatial planning
土地征收|land expropriation; land acquisition
房屋征收|housing expropriation; house expropriation
违法建设|illegal construction
不动产登记|real estate registration; property registration
建筑业|construction industry
工程质量|project quality; construction quality
能源|energy
电力|electric power; electricity
天然气|natural gas
石油|oil; petroleum
煤炭|coal
价格监管|price regulation
统计|statistics
审计|audit; auditing
党的建设|party building
全面从严治党|full and rigorous party governance; strict party governance
党风廉政建设|party conduct and clean government; integrity building
廉政|clean government; integrity
反腐败|anti-corruption; corruption
形式主义|formalism
作风建设|conduct improvement; work style
干部队伍|cadre; officials
干部教育培训|cadre training; officials training
巡视巡察|disciplinary inspection
纪检监察|discipline inspection and supervision
统一战线|united front
民族团结|ethnic unity
民族宗教|ethnic and religious affairs
宗教事务|religious affairs
侨务|overseas chinese affairs
港澳|hong kong and macao
对台|taiwan affairs
退役军人|veteran; ex-service member
双拥工作|mutual support between the military and civilians
国防动员|national defense mobilization
人民代表大会|people's congress
政治协商|political consultation
人大代表|deputy to the people's congress; people's deputy
政协委员|cppcc member
民主协商|democratic consultation
工会|trade union
共青团|communist youth league
妇联|women's federation
机构改革|institutional reform; government restructuring
事业单位|public institution
编制|staffing quota
公务员|civil servant
绩效考核|performance assessment; performance evaluation; performance appraisal
督查|supervision and inspection
考核|assessment
满意度|satisfaction; satisfaction rate
覆盖率|coverage rate; coverage
五年规划|five-year plan
国民经济和社会发展|economic and social development
国内生产总值|gross domestic product; gdp
财政|finance
审批|approval
监管|regulation; supervision
改革|reform
创新|innovation
企业|enterprise; company; business; firm
政府|government
法院|court
检察院|procuratorate
公安|police
司法行政|judicial administration
司法|justice; judicial
司法局|bureau of justice; justice bureau
司法厅|department of justice
公安局|public security bureau
财政局|finance bureau; bureau of finance
教育局|education bureau; bureau of education
民政局|civil affairs bureau; bureau of civil affairs
人力资源和社会保障局|human resources and social security bureau
农业农村局|agriculture and rural affairs bureau
住房和城乡建设局|housing and urban-rural development bureau
交通运输局|transport bureau
卫生健康委员会|health commission
发展和改革委员会|development and reform commission
市场监督管理局|market regulation bureau; administration for market regulation
生态环境局|ecology and environment bureau
应急管理局|emergency management bureau
医疗保障局|healthcare security bureau
税务局|tax bureau; taxation bureau
信访局|public complaints bureau
行政服务中心|administrative service center; government service center
少数民族|ethnic minority
原产地证书|certificate of origin
冷链|cold chain
利率|interest rate
`;
