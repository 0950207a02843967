import type { Catalog } from '../catalog.ts'

export const notice: Catalog['notice'] = {
  alerts: '有新问题时通知我',
  state: {
    on: '已开启',
    off: '已关闭',
    blocked: '被浏览器阻止',
    insecure: '需要 HTTPS',
    unsupported: '此浏览器不支持',
  },
  hint: {
    on: '只要有标签页打开本页，任务新出现问题时就会通知。',
    off: '需要有标签页打开本页。',
    blocked: '请在浏览器设置中允许此地址发送通知，然后返回本页。',
    insecure: '浏览器只允许通过 HTTPS 打开的页面发送通知。',
    unsupported: '标签页标题中的数字仍会提示。',
  },
  headline: (job, state) => `${job}：${state}`,
  several: (_, count) => `${count} 个任务新出现问题`,
  list: (headlines) => headlines.join('、'),
  more: (count) => `另有 ${count} 个`,
  said: (what) => `新问题：${what}。`,
  pause: '暂停或恢复更新',
}
