import type { Catalog } from '../catalog.ts'

export const wallHealing: Catalog['wallHealing'] = {
  wakeMissing: '此浏览器无法阻止屏幕休眠（需要 HTTPS）',
  wakeRefused: '浏览器拒绝阻止屏幕休眠',
  oldPage: '已发布新版本，但本页未能加载，请手动刷新',
  setBack: '本屏时钟曾被回拨：数据比所示更旧',
  notKept: '浏览器无法保存数据：若在服务器不可用时重启，将没有数据可显示',
}
