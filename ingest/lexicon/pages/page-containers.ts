import { wordList } from '../../../graph/lexicon/word-list.ts';

/**
 * Where the content systems of government sites put the article (selectors; one line a system). The first that holds most of the
 * page's sentences is taken.
 */
export const ARTICLE_CONTAINERS: readonly string[] = [
  // gov.cn and sites built after it
  ...['#UCAP-CONTENT', 'ucapcontent', '.pages_content', '.b12c'],
  // TRS (拓尔思)
  ...['.TRS_UEDITOR', '.TRS_Editor', '.trs_editor_view', '.TRS_PreAppend', '.trs_paper_default', '.trs_word'],
  // 大汉 (Hanweb)
  ...['#zoom', '#Zoom', '.bt_content', '#barrierfree_container .article', '#barrierfree_container .zoom'],
  // 博达 (Visual SiteBuilder)
  ...['#vsb_content', '[id^="vsb_content"]', '.v_news_content'],
  // WeChat
  ...['#js_content', '.rich_media_content'],
  // names that many sites share
  ...['.article-content', '.article_content', '.artical_content', '.article-con', '.article_con', '.articleCon'],
  ...['.xxgk-content', '.xxgk_content', '.zwgk_content', '.zfxxgk_content', '.news_content', '.newsContent'],
  ...['.detail-content', '.content_detail', '.detail_content', '.wzcon', '.wz_content', '.conTxt', '.content_txt'],
  ...['#articleContent', '#article-content', '#article_content', '#arc_content', '#mainText', '#content_text'],
  ...['[itemprop="articleBody"]', 'article'],
];

/** Elements and roles round the article. */
export const SURROUNDINGS: readonly string[] = [
  'nav',
  'header',
  'footer',
  'aside',
  '[role="navigation"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '[role="search"]',
];

/** Whole words in the class or id of what stands round the article. */
export const SURROUNDING_NAMES = wordList(`
  nav navbar menu header footer foot breadcrumb crumbs position sidebar share bdshare sharebox toolbar tools
  pagination pager related recommend qrcode ewm copyright print fontsize comment banner search
`);

/** Whole words in the address, class or id of pictures that are part of a page's look and hold no text of the document; seen on government sites. */
export const DECORATION_NAMES = wordList(`
  icon icons ico logo banner qrcode ewm erweima weixin wechat weibo share print arrow dot spacer blank space
  loading line bg background button btn avatar filetype filetypeimages emotion emoji
`);
