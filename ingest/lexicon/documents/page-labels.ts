import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Metadata that pages print above a document, with the field that each states. */
export const METADATA_LABELS: readonly (readonly [
  label: string,
  field: 'issuer' | 'documentNumber' | 'signedOn' | 'publishedOn' | 'title',
])[] = [
  ['发文机关', 'issuer'],
  ['发文单位', 'issuer'],
  ['制发机关', 'issuer'],
  ['印发机关', 'issuer'],
  ['发文部门', 'issuer'],
  ['发布机构', 'issuer'],
  ['发布机关', 'issuer'],
  ['发布单位', 'issuer'],
  ['公开机构', 'issuer'],
  ['公开单位', 'issuer'],
  ['制定机关', 'issuer'],
  ['颁布单位', 'issuer'],
  ['制表单位', 'issuer'],
  ['填报单位', 'issuer'],
  ['填表单位', 'issuer'],
  ['编制单位', 'issuer'],
  ['印发单位', 'issuer'],
  ['公开责任部门', 'issuer'],
  ['信息公开单位', 'issuer'],
  ['发文字号', 'documentNumber'],
  ['公文字号', 'documentNumber'],
  ['字号', 'documentNumber'],
  ['文号', 'documentNumber'],
  ['文件编号', 'documentNumber'],
  ['文件号', 'documentNumber'],
  ['发文文号', 'documentNumber'],
  ['文件字号', 'documentNumber'],
  ['成文日期', 'signedOn'],
  ['成文时间', 'signedOn'],
  ['发文日期', 'signedOn'],
  ['发文时间', 'signedOn'],
  ['印发日期', 'signedOn'],
  ['签发日期', 'signedOn'],
  ['签署日期', 'signedOn'],
  ['制表时间', 'signedOn'],
  ['制表日期', 'signedOn'],
  ['填报时间', 'signedOn'],
  ['填报日期', 'signedOn'],
  ['填表日期', 'signedOn'],
  ['编制日期', 'signedOn'],
  ['颁布时间', 'signedOn'],
  ['颁布日期', 'signedOn'],
  ['发布日期', 'publishedOn'],
  ['发布时间', 'publishedOn'],
  ['公开日期', 'publishedOn'],
  ['公开时间', 'publishedOn'],
  ['公布日期', 'publishedOn'],
  ['生成日期', 'publishedOn'],
  ['更新时间', 'publishedOn'],
  ['时间', 'publishedOn'],
  ['日期', 'publishedOn'],
  ['发布于', 'publishedOn'],
  ['标题', 'title'],
  ['原标题', 'title'],
  ['发文标题', 'title'],
  ['法规标题', 'title'],
  ['政策标题', 'title'],
  ['政策名称', 'title'],
  ['文件名称', 'title'],
  ['文件标题', 'title'],
  ['中文名', 'title'],
  ['信息名称', 'title'],
  ['名称', 'title'],
];

/** Labels in the same places that state nothing of the document which is kept, and yet end the value before them. */
export const OTHER_PAGE_LABELS = wordList(`
  索引号 信息索引号 索取号 主题分类 信息分类 组配分类 体裁分类 内容分类 信息类别 公开类别 文件类型 公文种类 载体类型
  法规类型 所属行业 所属区域 页面功能 阅读人次 评论人次 公开类型 公开期限 公开方式 公开形式 公开范围 公开目录
  公开程序 公开时限 公开属性 服务对象 有效性 文件有效性 是否有效 有效期 有效期限 时效 时效性 时效状态 效力级别
  效力等级 效力状态 施行日期 实施日期 实施时间 生效日期 生效时间 废止日期 废止时间 失效日期 关键词 关键字 主题词
  统一编号 内容概述 信息来源 文章来源 来源 作者 编辑 责任编辑 发布 发布人 浏览次数 浏览量 点击数 点击量 点击次数
  访问量 访问次数 阅读次数 字体 字体大小 分享 打印 分类 政策解读 政策咨询机关 政策咨询电话 咨询电话 信息提供日期
`);

/** How the names of papers, stations and sites end that a page is taken from. */
export const MEDIA_ENDINGS = wordList('社 报 网 台 平台 客户端 融媒体中心 传媒中心 新闻中心');
