/**
 * Single words of English, and phrases that their parts would put wrong, in the words that plans use: a line a Chinese word, its
 * English ones first, divided by `;`, in lower case and the singular. They are taken where no term of the glossary begins. What
 * belongs here are words of any field of government; a term with an established rendering belongs to the glossary. Compiled from
 * common knowledge.
 */
export const ENGLISH_WORDS = `
accessible; accessibility; barrier-free|无障碍
access|准入
accident|事故
accountability|问责
account|账户
activity; event|活动
additive|添加
administration; administrative|行政
adult|成人
advertisement; advertising; advert|广告
advertise|宣传
aged; elderly|老年人
agency; institution|机构
aid; assistance; help|援助
air|空气
airport|机场
allowance; subsidy; grant|补助
animal|动物
annual; yearly|年度
appeal|申诉
application|申请
approval; approve|审批
apprentice|学徒
archive|档案
archivist|档案人员
area; zone|区域
art; artist|艺术
assessment; evaluation; appraisal|评估
asset|资产
audit; auditing|审计
auditor|审计人员
authority|主管部门
autonomous driving; driverless; self-driving|自动驾驶
award; reward; prize|奖励
awareness|意识
ban; prohibition; prohibit|禁止
bank|银行
base|基地
battery|电池
beneficiary|受益
benefit|待遇
boarding|寄宿
boiler|锅炉
bond|债券
bonus|奖金
border|边境
boundary; demarcation|划界
brand|品牌
bridge|桥梁
broadband|宽带
budget|预算
building|建筑
burning|焚烧
bus|公交
business; enterprise; company; firm|企业
cadre; official; civil servant|干部
campaign|专项行动
campus; school|学校
canteen|食堂
care|护理
cargo; freight|货运
carbon|碳
carer; caregiver; nursing worker|护理员
case|案件
cemetery|陵园
centre; center|中心
certificate; licence; license; permit|许可证
certification|认证
chamber of commerce|商会
charging|充电
charity|慈善
chemical|化学品
child; kid|儿童
chronic disease|慢性病
citizen; resident|居民
city; urban|城市
civilized; civility|文明
clean; cleaning; cleanup|清洁
clearance|通关
clergy|教职人员
clinic|门诊
club|俱乐部
coast; coastal|沿海
college; university|高校
collision; collide|碰撞
committee|委员会
community|社区
compensation|补偿
competition|竞争
complaint; grievance|投诉
compliance|合规
computing power; computing|算力
conference; meeting|会议
conservation; preservation; protection; protect|保护
construction; build; building of|建设
consumer|消费者
contest|竞赛
contract|合同
convention; exhibition; expo; trade fair; fair|展会
cooperative|合作社
coordination|协调
corruption; anti-corruption; integrity|廉政
cost|成本
county|县
court|法院
coverage|覆盖
creation; create|创建
credit|信用
crime; criminal|犯罪
crop|农作物
cross-border|跨境
culture; cultural|文化
curriculum|课程
customs|海关
customs clearance; clearance of goods|通关
dam|水坝
data|数据
dance|舞蹈
debt|债务
deadline|时限
delivery; courier; express delivery|快递
demolition|拆迁
demonstration; model; pilot|示范
deputy|代表
development; develop|发展
device; equipment; facility|设施
digital|数字化
digitisation|数字化
director; principal|负责人
disabled|残疾
disaster|灾害
discharge; outfall; discharge outlet; sewage outlet|排污口
discipline|纪律
disease; illness|疾病
dispute; conflict|纠纷
district|区
doctor; physician|医生
earthquake|地震
electrical wiring|电气线路
ethnic|民族
evacuation; evacuate|疏散
family doctor|家庭医生
donation|捐赠
drainage|排水
drill; exercise|演练
drinking|饮用
drone; unmanned aerial vehicle; uav|无人机
drought|抗旱
drug; medicine|药品
dust|扬尘
early warning; warning; alert|预警
ecology; ecological|生态
economy; economic|经济
education; teaching|教育
efficiency|效率
election|选举
electric bicycle; electric bike; e-bike|电动自行车
electricity; power|电力
electronic|电子
elevator; lift|电梯
emergency|应急
emission|排放
energy|能源
energy storage; power storage|储能
energy saving; energy conservation|节能
enforcement; enforce|执法
enrolment; enrollment; admission|招生
entrepreneur|企业家
environmental|环境
epidemic|疫情
equality; equal|平等
evidence|证据
examination; exam|考试
expert; specialist|专家
export|出口
export tax rebate; export tax refund; export rebate; export refund|出口退税
export credit insurance|出口信用保险
exhibition abroad; overseas exhibition; trade fair abroad|境外展会
factory; plant|工厂
fair trade|公平交易
false; fake; counterfeit|虚假
false advertising; false advertisement; misleading advertising|虚假违法广告
family; household; home|家庭
farmer; peasant; villager|农民
farmland; cropland|农田
fee; charge; charge of fees|收费
fertilizer; fertiliser|化肥
film; movie|电影
finance; financial; financing|金融
fine|罚款
fire|消防
fishing boat|渔船
fitness; physical fitness; exercise facility|健身
flight|航班
flood; flooding|防洪
food|食品
football|足球
foreign|外国
forest|森林
forest fire|森林防火
fraud; scam|诈骗
free|免费
fund; funding|资金
garden; park|公园
gas|燃气
gender|性别
goods; commodity|商品
governance|治理
government|政府
graduate|高校毕业生
grain; cereal|粮食
green factory; green plant|绿色工厂
greenhouse|大棚
green|绿色
growth|增长
guarantee|担保
guideline; guidance|指导
harvest; harvesting|收获
hazard; hidden danger; hidden hazard|隐患
healthcare; health care; health; medical|医疗卫生
hearing|听证
hearing aid; assistive device; assistive equipment|辅助器具
heating|供热
heritage|遗产
high-rise; high-rise building; tall building|高层建筑
historic; historical; history|历史
historic district; historic quarter; historical block|历史街区
historic building|历史建筑
holiday|节假日
homeless|流浪
homestay|民宿
hospital|医院
hotline|热线
housing; house; flat; apartment|住房
human resource; personnel|人力资源
ice|冰雪
illegal; unlawful|违法
implement; implementation|落实
import|进口
income|收入
incentive|激励
index; indicator|指标
industrial park; industrial zone|园区
industry; industrial|工业
infant; baby|婴幼儿
inheritor; heir|传承人
information|信息
informatization; informatisation|信息化
infringement|侵权
innovation; innovative|创新
inspection; inspect; check|检查
insurance|保险
intangible cultural heritage; intangible heritage|非物质文化遗产
integration; integrated|一体化
interest|利息
international|国际
internet; online; network; web|网络
internship; apprenticeship|实习
inter-agency; cross-department; joint|联合
investigation; survey|调查
investment; invest|投资
invoice|发票
irrigation|灌溉
judge|法官
judicial; justice|司法
kindergarten; preschool; pre-school|幼儿园
knowledge|知识
laboratory|实验室
labour; labor|劳动
land|土地
landmark; geographical indication|地理标志
language|语言
law; legal|法律
law firm|律师事务所
leadership; leading group|领导
leading company; leading enterprise|龙头企业
leak; leakage; leakage rate|漏损
legislation and drafting; drafting|起草
leisure|休闲
library|图书馆
litigation; lawsuit|诉讼
live streaming; livestreaming|直播
livestream|直播
loan; lending; credit loan|贷款
local|地方
logistics cost|物流成本
loss|损失
lottery|彩票
maintenance|养护
management; manage|管理
marathon|马拉松
maritime|海事
market|市场
marriage|婚姻
martyr|烈士
mass; public; people|群众
material|材料
maternal; mother|孕产妇
meal; catering; dining|助餐
meal service; meal service for the elderly; elderly meal; elderly meal service; senior canteen|老年助餐
meat|肉制品
mechanism|机制
media|媒体
mediator|调解员
medical insurance fund|医保基金
mental health; mental; psychological|心理健康
mentor; supervisor; tutor|导师
meteorology; meteorological; weather|气象
military|军事
mine; mining|矿山
modern; modernization|现代化
monitoring; surveillance|监测
motor vehicle; vehicle; car|车辆
municipal; municipality|市
museum|博物馆
music|音乐
natural gas|天然气
navigation|导航
neighbourhood; neighborhood; residential area; residential community; housing estate; residential compound|小区
non-litigation|非诉讼
nuclear|核能
nurse; nursing|护理
nutrition; nutritious|营养
obligation|义务
occupational|职业
ocean; marine; sea|海洋
office|办公室
officer; staff; employee; worker|工作人员
oil; petroleum|石油
old; older; ageing; aging; dilapidated|老旧
old neighbourhood; old neighborhood; old residential area; old residential community; old housing estate|老旧小区
old neighbourhood renovation; renovation of old neighbourhood; renovation of old residential area; renovation of old housing|老旧小区改造
opening|开放
openness; transparency; disclosure|公开
orchard|果园
organ|器官
organization; organisation|组织
orphan|孤儿
outpatient|门诊
overseas; abroad|境外
overseas warehouse|海外仓
ownership; property right|产权
packaging|包装
parcel|快递
parent|家长
parking; car park|停车
partnership; cooperation; collaboration|合作
party|党
passenger|客运
patient|患者
patrol|巡查
payment|支付
penalty; punishment|处罚
performance; performance evaluation|绩效
pest; pest control|病虫害
pesticide|农药
pet|宠物
petitioner|信访
pig; pork|生猪
pilot-scale; pilot plant|中试
pipe; pipeline; pipe network|管网
planning|规划
platform|平台
playground|操场
pledge; collateral|质押
pledge financing; pledge loan|质押融资
intellectual property pledge financing; ip pledge financing; ip financing|知识产权质押融资
police|公安
pollutant; pollution|污染
poor; poverty; needy|困难
poor student; financial aid for student; student financial aid; student aid; student subsidy|家庭经济困难学生资助
port; harbour; harbor|港口
postal; post|邮政
postgraduate|研究生
poultry|家禽
premium|保费
prevention; prevent|预防
price; pricing|价格
electricity price; electricity tariff|电价
primary|小学
prison|监狱
prisoner; inmate|服刑人员
procedure; process|程序
procurator; procuratorate; prosecutor; prosecution|检察
production|生产
profession; professional|专业
professor|教授
project; programme; program|项目
promotion; promote|推广
property|财产
province; provincial|省
publicity; propaganda|宣传
public transport; public transit|公共交通
purchase; procurement|采购
quality|质量
quarry; sand mining|采砂
quota|配额
railway; rail|铁路
rain; rainfall; rainstorm|暴雨
rating; grading|等级评定
real-name|实名
rebate; refund|退税
recovery; rehabilitation|康复
recruitment; hiring; job fair|招聘
recycling; recycled; reuse|循环利用
reclaimed water; water reuse; recycled water|再生水
red tape|繁文缛节
reform|改革
registration; register|登记
regulation; supervision; oversight; supervise|监管
reinforcement; reinforce|加固
relief|救助
religion; religious|宗教
relocation; resettlement|搬迁
renewal; renovation; refurbishment; retrofit; upgrading; upgrade|改造
rent; rental|租赁
rental market; housing rental|住房租赁
report; reporting|报告
rescue|救援
research|研究
reserve|储备
reservoir|水库
resource|资源
responsibility|责任
restoration|修复
retail; shop; store|商店
retirement; retiree|退休
review|审查
rice|水稻
right|权益
risk|风险
river|河道
river patrol|巡河
road; highway|公路
robot|机器人
role|角色
rubbish; garbage; waste; trash|垃圾
rule|规则
rural; village; countryside|农村
safety; security; safe|安全
salary; wage; pay|工资
sampling|抽查
satellite|卫星
satisfaction; satisfied|满意度
scenic spot|景区
scholarship|奖学金
science; scientific|科学
school-age; schooling|入学
school place; school seat|学位
after-school; after-school care; after-school service|课后服务
off-campus tutoring; after-school tutoring; private tutoring; tutoring|校外培训
season; seasonal|季节
secondary|中学
seed|种子
seismic|抗震
self-governance; autonomy|自治
service|服务
sewage; wastewater; effluent|污水
shelter|避难场所
storage|储存
stormwater; rainwater|雨水
ship; vessel|船舶
site; venue|场所
skill|技能
small|小型
smart; intelligent|智慧
soil|土壤
solar|光伏
space|航天
sport; sports|体育
sports venue; stadium; gymnasium|体育场馆
stability; stable|稳定
standard|标准
start a business; starting a business; business start-up; business registration; company registration|企业开办
state|国家
station|站
statistics; statistical|统计
steel|钢铁
straw; crop straw|秸秆
straw burning; burning of straw; crop burning; stubble burning|秸秆焚烧
straw burning ban; ban on straw burning|秸秆禁烧
street; subdistrict|街道
student; pupil|学生
study; learning|学习
supermarket|超市
supply|供应
talent|人才
tariff|关税
task force; special team|工作专班
teacher|教师
team|队伍
technician; technical; technology; technological|技术
telephone; phone|电话
temple|寺庙
tenant|承租人
tent|帐篷
territory|国土
test; testing; detection|检测
theatre; theater; drama; opera|戏剧
thesis; dissertation|论文
ticket|门票
time; duration|时间
time limit; processing time|办理时限
tobacco|烟草
toll|收费站
tourism; tourist; travel|旅游
town; township|乡镇
toxic|有毒
trade|贸易
tradition; traditional|传统
traffic; transport; transportation|交通
training; train|培训
transfer|转移
transformation|转型
treatment; therapy|治疗
tree; afforestation; tree planting|植树
tribunal; trial|审判
trust; trustworthy|守信
tugboat; tug|拖轮
tuition|学费
typhoon|台风
unemployment; unemployed; jobless|失业
union; trade union; labour union|工会
use; utilization; utilisation|利用
vaccine; vaccination; immunization|疫苗接种
vegetable|蔬菜
veteran; ex-serviceman; veterans|退役军人
victim|被害人
violation; offence; offense|违规
violence|暴力
visa|签证
visit|走访
vocational|职业
volunteer; voluntary|志愿者
warehouse|仓库
waterway|航道
water|用水
waterlogging|内涝
water pipe; water supply network; water mains|供水管网
water supply|供水
agricultural water saving; water-saving irrigation; water saving in agriculture|农业节水
industrial water saving; water saving in industry|工业节水
welfare|福利
wheat|小麦
wheelchair|轮椅
winter|冬季
woman; female|妇女
workforce|劳动力
working group|工作组
workshop|工坊
youth employment|青年就业
zero-carbon|零碳
`;
