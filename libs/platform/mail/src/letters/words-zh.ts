import type { LetterWords } from './words-en';

/** The Chinese words of every letter. */
export const wordsZh: LetterWords = {
  footer: (tenant) => `由 Downstream 代表 ${tenant} 发送。请不要回复此邮件。`,
  reference: (reference) => `参考编号：${reference}`,
  validFor: (span) => `此链接有效期为 ${span}，只能使用一次。`,
  ignore: '如果您没有在等这封邮件，可以不予理会。没有您的操作，什么都不会发生。',
  invitation: {
    subject: (tenant) => `${tenant}：您在 Downstream 的账户`,
    greeting: (inviter, tenant) =>
      `${inviter} 邀请您在 Downstream 中为 ${tenant} 工作。${tenant} 在 Downstream 中保存其对经销商的了解。`,
    link: '选择密码并登录',
  },
  portalLink: {
    subject: (tenant) => `${tenant} 请您回答一些问题`,
    greeting: (tenant) =>
      `${tenant} 销售受出口管制的产品，必须了解自己的经销商。请打开您在 Downstream 的页面并在那里作答。您可以中途停下，以后再继续。`,
    link: '打开您的页面',
    next: '为了保护您的回答，您打开链接时，我们会通过邮件向您发送验证码。',
    forward: '不是由您负责？请将此邮件转发给贵公司负责出口管制的人员。',
    validFor: (span) => `此链接有效期为 ${span}。`,
  },
  signInCode: {
    subject: (code) => `${code} 是您的登录验证码`,
    label: '您的登录验证码',
    validFor: (span) => `有效期为 ${span}，只能使用一次。`,
    warning: '请只在您索取验证码的页面上输入。我们的任何人都不会向您询问此验证码。',
  },
  passwordReset: {
    subject: '选择新密码',
    greeting: (tenant) => `有人（可能是您）为您在 ${tenant} 的账户申请了新密码。`,
    link: '选择新密码',
    ignore: '如果不是您本人，可以不理会此邮件：您的密码保持不变。',
  },
  passwordChanged: {
    subject: '您的密码已更改',
    greeting: (tenant, at) => `您在 ${tenant} 的账户密码已于 ${at} 更改。所有其他会话均已结束。`,
    warning: '如果不是您本人，请立即申请新密码，并告知您的管理员。',
    link: '申请新密码',
  },
};
