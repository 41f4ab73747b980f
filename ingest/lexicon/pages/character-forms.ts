import { wordList } from '../../../graph/lexicon/word-list.ts';

/**
 * Characters of the block "CJK Radicals Supplement" with the common character each looks like, as text copied out of PDFs has
 * them; Unicode gives no compatibility mapping for these (the Kangxi radicals have one). Pairs: radical, character.
 */
export const RADICALS = wordList(`
  ⺁厂 ⺄乙 ⺈刀 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺒巳 ⺓幺 ⺛旡 ⺜日 ⺝月 ⺟母 ⺠民 ⺤爪 ⺧牛 ⺩王 ⺫目 ⺬示 ⺮竹 ⺲罒 ⺳网 ⺶羊
  ⺷羊 ⺸羊 ⺹老 ⺻聿 ⺼月 ⺽臼 ⻁虎 ⻄西 ⻅见 ⻆角 ⻇角 ⻉贝 ⻊足 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞
  ⻝食 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻱龜 ⻳龟
`);

/**
 * Private-use characters that have one meaning in practice: bullets of Wingdings and Symbol as Word writes them, and the blank
 * of old Chinese systems. Pairs: private-use character, what it shows.
 */
export const PRIVATE_USE: readonly string[] = [
  '\uf06c●',
  '\uf06e■',
  '\uf075◆',
  '\uf076◆',
  '\uf09f•',
  '\uf0a7▪',
  '\uf0b2◆',
  '\uf0b7•',
  '\uf0d8➢',
  '\uf0e8➢',
  '\uf0fc✓',
  '\uf0fe✓',
  '\ue5e5\u3000',
  '\ue004\u3000',
];

/**
 * Frequent characters of official language whose written form was simplified in 1956 and 1964 (简化字总表) and that stand in no
 * text in simplified characters, names aside: they tell which of the two a text is written in.
 */
export const TRADITIONAL_CHARACTERS = wordList(`
  國 來 個 這 時 會 學 對 發 產 業 務 為 爲 區 縣 鄉 鎮 處 長 動 實 強 開 關 專 總 體 農 團 設 計 劃 規 進 過 還 與 從 點 單 責
  環 場 經 濟 導 領 辦 機 構 衛 醫 療 標 準 項 應 當 統 籌 組 織 運 營 電 網 數 據 術 質 資 財 貿 稅 車 鐵 號 說 話 認 證
  後 於 將 無 現 間 種 類 極 驗 監 護 線 創 優 補 貼 際 雙 廳 議 論 條 題 萬 億 滿 聯 節 約 檢 權 歷 見 齊 廣 庫 錄 灣 壓
`);
