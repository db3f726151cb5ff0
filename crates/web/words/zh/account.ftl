# machine-made
# Signing in and one's own account.

nav-sign-in = 登录
nav-account = 账户
nav-sign-out = 退出登录

sign-in-title = 登录
sign-in-lead = 供拥有本平台账户的人使用。浏览本平台，任何人都不需要账户。
sign-in-passkey = 用通行密钥登录
sign-in-passkey-hint = 使用您手机或电脑的锁屏验证，或使用安全密钥。无需输入任何内容。
sign-in-no-scripts = 用通行密钥登录需要脚本。没有脚本时，请使用密码和验证码。
sign-in-password = 用密码和验证码登录
sign-in-next = 下一步
sign-in-code-title = 输入验证码
sign-in-code-lead = 您设置的应用会显示六位数字，每半分钟更新一次。
sign-in-code-recovery = 手机丢失了？请改为输入一个恢复代码。
sign-in-button = 登录
sign-in-back = 重新开始
passkey-failed = 没有成功。请重试，或使用其他方式。

account-title = 您的账户
account-name = 姓名
account-email = 电子邮件地址
account-no-email = 无
account-roles = 角色
account-password = 密码
account-new-password = 新密码
account-password-hint = 至少 12 个字符。最好是几个谁也想不到会放在一起的词；密码管理器会有帮助。
account-code = 六位数字
account-ways = 登录方式
account-way = 方式
account-added = 添加日期
account-used = 上次使用
account-never = 尚未使用
account-act = 操作
account-remove = 移除
account-no-way = 您还无法再次登录。请在本次会话结束前添加通行密钥，或设置密码和验证码。
way-passkey = 通行密钥
way-password = 密码和验证码
way-one-time = 验证码
way-recovery = 恢复代码
passkey-add = 添加通行密钥
passkey-name = 您给它起的名称
passkey-name-hint = 例如“我的手机”。
codes-title = 密码和验证码
codes-hint = 第二种方式，适用于不支持通行密钥的浏览器和电脑。
codes-begin = 设置
codes-lead = 在这里只有密码还不够：您手机上的应用每次都会生成一个验证码。
codes-step-app = 打开一个生成一次性验证码的应用，例如您的密码管理器自带的应用。
codes-step-key = 把这个密钥输入应用，或在手机上打开链接。
codes-open = 在应用中打开
codes-step-type = 输入应用显示的六位数字，再输入一个密码。
codes-keep = 两者都保存
recovery-title = 恢复代码
recovery-left = { $count ->
    [0] 还没有恢复代码。请生成一些：手机丢失时可以用它们登录。
   *[other] 还剩 { $count } 个恢复代码。
}
recovery-make = 生成新的恢复代码
recovery-lead = 请打印或抄下这些代码，保存在别人不会看的地方。它们只显示一次。
recovery-hint = 每个代码只能使用一次。生成新代码后，这些代码即告失效。
sessions-title = 您在哪里登录了
session-device = 浏览器
session-unknown = 未知
session-by = 登录方式
session-by-passkey = 通行密钥
session-by-password = 密码和验证码
session-by-setup = 设置链接
session-by-recovery = 恢复
session-since = 开始日期
session-here = 当前会话
session-end = 结束
sessions-end-others = 结束所有其他会话

token-name = 名称
token-name-hint = 用途是什么？
token-days = 有效天数
token-make = 创建令牌
token-created = 创建日期
token-expires = 到期日期
token-revoke = 撤销
token-revoked = 撤销于{ $date }
token-created-title = 您的新令牌
token-once = 请立即复制令牌。它只显示一次。

setup-lead = 此链接使您成为管理员，只能使用一次。请填写您的身份，然后添加一种以后再次登录的方式。
setup-lead-known = 此链接让您登录，只能使用一次。离开前请添加一种登录方式。
setup-button = 开始
setup-hint = 会话在十二小时后结束。如需新链接：“whatson admin link”。

role-moderator = 审核员
role-editor = 编辑
role-convener = 磋商召集人
role-auditor = 审计员

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = 所填内容不相符。请检查您的输入，然后重试。
reason-code-wrong = 这不是当前的验证码。请检查手机的时间，并输入最新的验证码。
reason-password-short = 太短：至少 12 个字符。
reason-password-long = 太长：最多 256 个字符。
reason-password-common = 很多人都会试这个密码。请选用彼此无关、也不透露您任何信息的词。
reason-passkey-refused = 无法接受这个通行密钥。请重试。
reason-no-passkeys-here = 通行密钥需要带域名的网址：请用域名而不是数字打开本平台。
reason-last-way = 这是您最后一种登录方式。请先添加另一种。
reason-email-needed = 这个账户没有电子邮件地址，而使用密码需要有。
problem-too-many-tries = 尝试次数过多
problem-too-many-tries-detail = 请等几分钟再试。
problem-sign-in-again = 请重新登录
problem-sign-in-again-detail = 此操作需要十分钟以内的身份证明。请退出登录，然后重新登录。
