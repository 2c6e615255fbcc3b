// What tells a host from other words with dots in them, when no scheme stands before it.

const generic = new Set(
  "aero app asia biz blog cloud com coop dev edu gov info int mil museum name net online org page pro shop site store tech xyz рф".split(
    " ",
  ),
);

/** The second letters of the countries' domains, by the first. */
const countries: Readonly<Record<string, string>> = {
  a: "cdefgilmoqrstuwxz",
  b: "abdefghijmnorstvwyz",
  c: "acdfghiklmnoruvwxyz",
  d: "ejkmoz",
  e: "ceegrstu",
  f: "ijkmor",
  g: "abdefghilmnpqrstuwy",
  h: "kmnrtu",
  i: "delmnoqrst",
  j: "emop",
  k: "eghimnprwyz",
  l: "abcikrstuvy",
  m: "acdeghklmnopqrstuvwxyz",
  n: "acefgilopruz",
  o: "m",
  p: "aefghklmnrstwy",
  q: "a",
  r: "eosuw",
  s: "abcdeghijklmnorstuvxyz",
  t: "cdfghjklmnortvwz",
  u: "agksyz",
  v: "aceginu",
  w: "fs",
  y: "et",
  z: "amw",
};

/** Domains of countries that names of files end with: "readme.md" is a file to most of its readers. */
const fileEndings = new Set(["cc", "md", "pl", "ps", "py", "rs", "sh", "so"]);

/** Whether a host without a scheme before it may end with this: "example.org" is one, "see.you" and "end.In" are not. */
export function isTopLevel(label: string, labels: number): boolean {
  const lower = label.toLowerCase();
  if (label !== lower && label !== label.toUpperCase()) return false;
  if (generic.has(lower)) return true;
  if (lower.length !== 2 || (labels === 2 && fileEndings.has(lower))) return false;
  return countries[lower[0] ?? ""]?.includes(lower[1] ?? "") ?? false;
}

/** Those in scripts that put no space between words, by the root zone, and the ones for testing: the longest go first. */
const spaceless =
  "คอม ไทย ລາວ みんな アマゾン クラウド グーグル コム ストア セール ファッション ポイント テスト 世界 中信 中国 中國 中文网 亚马逊 企业 佛山 信息 健康 八卦 公司 公益 台湾 台灣 商城 商店 商标 嘉里大酒店 嘉里 在线 大拿 天主教 娱乐 家電 广东 微博 慈善 我爱你 手机 招聘 政务 政府 新加坡 新闻 时尚 書籍 机构 测试 測試 淡马锡 游戏 澳門 点看 移动 组织机构 网址 网店 网站 网络 联通 谷歌 购物 通販 集团 電訊盈科 飞利浦 食品 餐厅 香格里拉 香港 닷넷 닷컴 삼성 테스트 한국".split(
    " ",
  );

/** The top-level domain that a label begins with, where the text after it may follow without a space. */
export const spacelessTopLevel = (label: string): string | undefined => spaceless.find((tld) => label.startsWith(tld));
