// Places on the web where anybody has a page: the host says nothing of a company. Source: the providers' own domains.
const hosts: ReadonlySet<string> = new Set(
  [
    'facebook.com m.facebook.com fb.com instagram.com linkedin.com twitter.com x.com youtube.com tiktok.com vk.com',
    'ok.ru t.me telegram.me wa.me whatsapp.com weibo.com linktr.ee sites.google.com google.com github.com',
    'alibaba.com made-in-china.com globalsources.com indiamart.com tradekey.com ec21.com amazon.com ebay.com etsy.com',
    'taobao.com 1688.com jd.com avito.ru ozon.ru wildberries.ru 2gis.ru yandex.ru kompass.com europages.com',
  ].flatMap((line) => line.split(' ')),
);

/** Whether anybody can have a page at this host. */
export const isSharedHost = (host: string): boolean => hosts.has(host);
