import type { Words } from './en';

/** The Chinese words (simplified) of letters to distributors. */
export const wordsZh: Words = {
  footer: (tenant) => `本邮件由 Downstream 代表 ${tenant} 发送，请勿回复。`,
  reference: (reference) => `编号：${reference}`,
  ignore: '如果您没有预料到这封邮件，可以不予理会。没有您的操作，什么都不会发生。',
  portal: {
    link: '打开您的页面',
    next: '为了保护您的回答，您打开链接时，我们会通过邮件给您发送验证码。',
    validFor: (span) => `链接有效期为${span}。`,
  },
  invitation: {
    subject: (tenant) => `${tenant} 请您回答一些问题`,
    preheader: '只需一次，约 25 至 40 分钟。您可以随时停下，稍后继续。',
    why: (tenant) =>
      `${tenant} 销售受出口管制的货物，必须了解自己的经销商。请在 Downstream 中打开您的页面，并在那里作答。`,
    time: '大约需要 25 至 40 分钟。您可以随时停下，稍后继续。',
    prepare: '请准备好：',
    points: ['您的登记号和近期的登记摘录', '持股 10% 或以上的所有者的姓名和份额', '您销售什么，以及销往哪些国家'],
    forward: '您不是合适的联系人？请将此邮件转发给贵公司负责出口管制的人。',
  },
  portalLink: {
    subject: (tenant) => `您在 ${tenant} 的页面链接`,
    preheader: (span) => `有效期为${span}。之前的链接已失效。`,
    greeting: (tenant) => `这是您在 ${tenant} 的页面的新链接。之前的链接已无法打开该页面。`,
  },
  receipt: {
    subject: (tenant) => `${tenant} 已收到您的回答`,
    preheader: '您可以随时在您的页面上查看。',
    what: (company, at, number) => `我们已收到 ${company} 的回答：第 ${number} 次提交，时间为 ${at}。`,
    hash: '其指纹的开头为',
    read: '您可以随时在您的页面上查看所提交的内容及完整指纹 (SHA-256)。',
    next: (tenant) => `${tenant} 现在会查看您的回答。如有需要更正之处，我们会写信给您。`,
  },
  correction: {
    subject: (tenant) => `${tenant} 请您更正部分内容`,
    preheader: '其他回答均保持您提交时的内容。',
    lead: (company, tenant) => `${tenant} 已查看 ${company} 的回答，请您更正以下内容：`,
    sections: {
      company: (sentence) => `公司：${sentence}`,
      people: (sentence) => `人员和所有者：${sentence}`,
      business: (sentence) => `业务：${sentence}`,
      controls: (sentence) => `管控：${sentence}`,
    },
    rest: '其他回答均保持您提交时的内容，无需再次填写。',
    until: (day) => `请在 ${day}之前（含当日）回答。`,
  },
  decision: {
    subject: (tenant) => `${tenant} 已作出决定`,
    preheader: '决定的内容以及后续事项。',
    approved: (company, tenant) => `${tenant} 已查看您的回答，同意 ${company} 成为其经销商。`,
    reason: (tenant) => `${tenant} 给出的理由：`,
    conditions: '须遵守以下条件：',
    until: (day) => `该许可有效期至 ${day}。`,
    refused: (company, tenant) => `${tenant} 已查看您的回答，不接受 ${company} 成为其经销商。`,
    appeal: (day) => `如果您不同意，可以在 ${day}之前在您的页面上提出异议，由未作出该决定的人员审查。`,
  },
  reminder: {
    subject: (tenant) => `提醒：${tenant} 正在等待您的回答`,
    preheader: '您已填写的内容均已保存。',
    ahead: (company, tenant, day) => `${tenant} 请 ${company} 作答。请在 ${day}之前（含当日）提交。`,
    over: (company, tenant, day) => `${tenant} 请 ${company} 在 ${day}之前作答，但回答尚未收到。`,
    kept: '您已填写的内容均已保存，可以从上次停下的地方继续。提交回答后，将不再发送提醒。',
    late: (tenant) => `没有这些回答，${tenant} 无法继续处理您的事宜。那里负责与您联系的人也已得到通知。`,
  },
  statement: {
    subject: (tenant) => `${tenant} 请您签署文件`,
    preheader: '您可以在手机上阅读并签署，无需账户。',
    asked: (company, tenant) => `${tenant} 请 ${company} 阅读并签署：`,
    returned: (company, tenant) => `${tenant} 已阅读 ${company} 签署的文件，并请更正：`,
    expiring: (company, day) => `${company} 签署的以下文件将于 ${day}到期：`,
    expired: (company) => `${company} 签署的以下文件已到期。重新签署之前，订单将暂停：`,
  },
  signInCode: {
    subject: (code) => `${code} 是您的登录验证码`,
    preheader: (tenant, span) => `用于 ${tenant}。有效期为${span}。`,
    label: '您的登录验证码',
    validFor: (span) => `有效期为${span}，只能使用一次。`,
    warning: '请只在您请求验证码的页面上输入。我们的人员绝不会向您索要此验证码。',
  },
  signingCode: {
    subject: (code) => `${code} 是您的签署验证码`,
    preheader: (tenant) => `用于签署您刚刚为 ${tenant} 阅读的文本。`,
    label: '您的签署验证码',
    what: (tenant) => `输入此验证码，即表示您签署刚刚在 ${tenant} 页面上阅读的文本。它只对该文本有效。`,
    warning: '不是您请求的？请不要告诉任何人：没有此验证码，什么都不会被签署。我们的人员绝不会向您索要此验证码。',
  },
};
