# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = 加入本平台
join-lead = 请以打击人口贩运的组织身份加入：公共部门、企业或民间社会组织。
join-step-address = 您确认自己的电子邮件地址。
join-step-known = 本平台上的两个组织表示了解贵组织，或由我们的审核员查看证据。
join-step-in = 之后贵组织会显示出来，您可以邀请同事。
join-private = 在此之前，您填写的任何内容都不公开。未获接受的申请在 30 天后删除。
join-claim-title = 您正在为此组织申请
join-claim-hint = 它已在名录中。申请获接受后，由您维护其记录。
join-you = 您本人
join-email-hint = 最好使用贵组织的地址：这对您有利。
join-position-hint = 例如“项目负责人”。
join-organisation = 贵组织
join-register-hint = 在公共登记册中的登记号（如有）。
join-does = 组织做什么，为何想加入
join-does-hint = 写几句话即可。请不要写出您所帮助的任何人的姓名。
join-send = 发送
join-sent = 请查看您的邮箱。
join-sent-next = 如果该地址可以使用，一封带链接的邮件已在发送途中。链接在 24 小时内有效。
join-again = 重新申请
join-have-account = 您有账户吗？
sign-in-no-account = 还没有账户？
join-confirm-title = 确认您的地址
join-confirm-lead = { $email } 是您的地址吗？
join-confirm-button = 是，发送我的申请
join-confirm-hint = 您会同时获得一个账户。然后请选择登录方式。

application-title = 您的申请
application-state = 状态
application-received = 收到日期
application-received-on = 收到日期：{ $date }
application-state-waiting = 等待决定
application-state-accepted = 已获接受
application-state-refused = 未获接受
application-state-withdrawn = 已撤回
application-waiting-lead = 需要有本平台上的两个组织了解贵组织。请询问了解贵组织的组织。您也可以等待我们的审核员。
application-vouchers = 谁了解申请者
application-vouchers-none = 尚未询问任何组织。
application-ask = 询问一个组织
application-ask-button = 询问
application-ask-hint = 届时该组织的联络人和我们的审核员会看到您的申请；其他人看不到。
application-nobody = 目前还没有可以询问的组织：由我们的审核员决定。
application-withdraw = 撤回申请
application-accepted-lead = 贵组织已是本平台的一员。
vouch-word-asked = 已询问
vouch-word-given = 了解申请者
vouch-word-declined = 不愿表态
vouch-title = 贵组织了解他们吗？
vouch-lead = 这些申请者称贵组织了解他们。请仅对贵组织合作过的申请者表示了解。我们的审核员会看到是您作出的表示。
vouch-hint = 贵组织是如何了解他们的？例如“我们从 2021 年起共同运营一处庇护所”。
vouch-give = 我们了解他们
vouch-decline = 我们无法表态

## The organisation that one acts for

organisation-people-title = 贵组织
organisation-your-roles = 您的角色：{ $roles }
organisation-record = 所有人看到的内容
organisation-edit = 修改记录
organisation-people = 人员
organisation-you = 您本人
organisation-change = 修改
organisation-save-roles = 保存角色
organisation-hand-over = 移交给此人
organisation-remove = 移除
organisation-leave-title = 离开
organisation-leave = 离开此组织
organisation-leave-hint = 您的账户仍然保留。最后一名联络人须先移交。
organisation-act-for = 代表该组织
organisation-acting = 您正代表该组织
organisation-stopped = 贵组织目前无法行事：一名审核员已将其停用。请写信给运营本平台的人员。
organisation-none = 您在这里还不属于任何组织。
invitation-title = 邀请
invitation-new = 邀请他人
invitation-send = 邀请
invitation-hint = 对方会收到一个链接，14 天内有效，且仅限此地址使用。
invitation-open = 未处理的邀请
invitation-until = 有效期至{ $date }
invitation-withdraw = 撤回
invitation-accept = 接受
invitation-sign-in = 此地址已有账户。请先登录，然后再次打开链接。
role-focal-point = 联络人
role-member = 成员
role-analyst = 分析员
role-case-worker = 个案工作者
role-data-protection-officer = 数据保护专员
session-by-link = 邮件中的链接

## What readers are told

tier-listed = 已列入名录
tier-vouched = 合作伙伴了解
tier-verified = 已核实
tier-listed-long = 来自公开来源。该组织在这里没有人拥有账户。
tier-vouched-long = 本平台的两个组织表示了解该组织。
tier-verified-long = 我们的审核员已查看证明其身份的证据。
tier-claim = 这是贵组织吗？

## Queue

queue-title = 申请
queue-lead = 申请的任何内容都不公开。可出示的内容最多者排在最前。
queue-states = 状态
queue-count = { $count ->
    [0] 没有申请。
   *[other] 共有 { $count } 份申请。
}
queue-domains = 按邮件域名
queue-choose = 选择
queue-mail = 邮件
queue-findings = 发现的情况
queue-claim = 先前已列入名录
queue-about = 相关组织
queue-refuse-these = 拒绝所选申请
queue-refuse-all = 拒绝此列表中的全部申请（{ $count }）
queue-all = 全部
queue-bare = 没有任何有利情况
queue-refused = { $count ->
    [0] 没有申请被拒绝。
   *[other] 已拒绝 { $count } 份申请。
}
queue-pages = 分页
queue-previous = 上一页
queue-next = 下一页
queue-empty = 这里没有等待处理的内容。
queue-accept = 接纳
queue-accept-button = 接纳
queue-evidence-hint = 您查看了什么？例如登记册摘录，或拨打您自己找到的号码。工作人员可以阅读此内容。
queue-refuse = 不接纳
queue-refuse-button = 拒绝
queue-refuse-hint = 对方会收到一封不说明理由的邮件。您可以在 30 天内改变主意。
queue-reopen = 恢复为等待
finding-domain-proved = 域名已证明
finding-domain-matches = 邮件与网站相符
finding-register-number = 登记号
finding-domain-differs = 邮件域名不同
finding-free-mail = 免费邮箱
finding-no-website = 没有网站
finding-duplicate = 可能已列入
finding-twin-name = 名称模仿另一名称
finding-twin-domain = 域名模仿另一域名
finding-blocked = 在封禁名单上
finding-domain-proved-long = 申请者已表明其掌控该网站的域名。
finding-domain-matches-long = 其地址属于该网站的域名。请查看该网站是否属于该组织。
finding-register-number-long = 没有其他记录使用此登记号。请在登记册中查找。
finding-domain-differs-long = 其地址的域名与网站的域名不同。
finding-free-mail-long = 任何人都能在那里获得地址：这不能说明组织的任何情况。
finding-no-website-long = 没有可供查看的网站。
finding-duplicate-long = 另一条记录可能是同一组织：仅凭其他组织表示了解，不足以接纳该组织。
finding-twin-name-long = 与另一个名称相似，但用了不同的字符：仅凭其他组织表示了解，不足以接纳该组织。
finding-twin-domain-long = 与另一个组织的域名相似：仅凭其他组织表示了解，不足以接纳该组织。
finding-blocked-long = 有人已将其列入封禁名单：仅凭其他组织表示了解，不足以接纳该组织。

## Reviews and suspension

vetting-title = 复审
vetting-lead = 每个组织在一年后都会重新审视。
vetting-due = 一个月内到期
vetting-due-on = 复审日期：{ $date }
vetting-due-none = 没有到期的复审。
vetting-stopped = 已停用
vetting-stopped-none = 没有停用的组织。
vetting-basis = 由谁接纳
vetting-basis-vouchers = 两个组织
vetting-basis-moderator = 一名审核员
vetting-since = 开始日期
vetting-review = 下次复审
vetting-state-vetted = 已接纳
vetting-state-suspended = 已停用
vetting-renew = 仍是原来的组织
vetting-resume = 重新接纳
vetting-suspend-title = 停用
vetting-suspend-hint = 从现在起，其人员无法为其做任何事。该组织曾表示了解的组织将接受复审。
vetting-hide = 同时将其记录从名录中撤下
vetting-suspend = 停用

## People

people-title = 人员
people-search = 姓名或完整地址
people-count = { $count ->
   *[other] { $count } 个账户
}
people-empty = 没有找到任何人。
people-roles = 在本平台的角色
people-roles-hint = 审核员接纳组织，编辑维护名录，审计员阅读日志。
people-stop-title = 停用账户
people-suspend = 停用
people-resume = 恢复
people-stop-hint = 其所有会话现在结束，其令牌不再有效。
person-state-active = 正常
person-state-suspended = 已停用
person-state-closed = 已关闭

## Block list

block-title = 封禁名单
block-lead = 列在此处的地址不能用于申请；列在此处的域名和名称会在待处理列表中标出。
block-kind = 封禁对象
block-kind-address = 一个电子邮件地址
block-kind-domain = 一个域名及其下的所有域名
block-kind-name = 一个组织的名称
block-add = 封禁
block-empty = 没有封禁任何人。

## Fields and reasons

field-person = 您的姓名
label-applicant = 申请人
field-position = 您在该组织的职务
field-statement = 贵组织如何了解他们
field-evidence = 证据
field-reason = 理由
field-value = 地址、域名或名称
field-organisation = 组织
reason-unknown-role = 没有这个角色。
reason-last-focal-point = 最后一名联络人须先移交给他人。
reason-already-member = 此人已属于该组织。
reason-other-address = 邀请发送到的地址与您账户的地址不同。
reason-sign-in-first = 请先用此地址的账户登录。
reason-has-account = 该组织在这里已有自己的人员。请让他们邀请您。
reason-applications-full = 目前等待的申请太多。请明天再试。
reason-applied-already = 您的上一份申请仍在等待。
reason-not-vetted = 无法询问该组织。
reason-asked-already = 已经询问过该组织。
reason-own-application = 任何人都不能决定自己的申请。
reason-last-administrator = 必须有人运营本平台：请先设定另一位管理员。
reason-not-a-domain = 这不是域名。请这样写：example.org。

## Recovering an account

recover-title = 恢复您的账户
recover-lead = 供失去所有登录方式的人使用。需要两样东西：发送到您地址的链接，以及一个恢复代码。
recover-send = 发送链接
recover-hint = 没有恢复代码？运营本平台的人员在确认您的身份后，可以给您一个。
recover-sent-next = 如果此地址有账户，一封带链接的邮件已在发送途中。链接在半小时内有效。
recover-code-lead = 请输入一个恢复代码。之前的所有会话都会结束，您可以添加新的登录方式。
recover-code = 恢复代码
recover-code-hint = 您保存的代码之一，或本平台管理员给您的代码。
recover-button = 恢复
sign-in-lost = 手机或密钥丢失了？
people-recovery-title = 恢复代码
people-recovery = 生成恢复代码
people-recovery-hint = 供失去所有登录方式的人使用。请先确认对方的身份，然后当面告知代码，或拨打您先前已知的电话号码告知。对方需要同时使用此代码和发送到其地址的链接。
people-recovery-once = 代码只显示一次，须与链接一起使用，24 小时内有效。
## Audit views and tokens

own-tokens-title = 供您的程序使用的令牌
own-tokens-hint = 令牌让程序以您的名义行事，并代表您目前所代表的组织。程序能做的绝不会超过您本人，也不能更改您的账户。
field-token = 令牌名称
field-covers = 允许的操作
token-covers-read = 读取您可以读取的内容
token-covers-directory = 修改名录
token-covers-match = 在协议下比对并读取匹配结果
token-covers-import = 导入文件
token-covers-all = 您可以进行的所有操作
reason-too-many-tokens = 二十个令牌已经足够：请先撤销一个。

audit-title = 审计日志
audit-lead = 谁做了什么，最新的在最前。日志从不更改。任何人在此查找某个人或某条记录，都会留下当事方可以看到的条目。
audit-state = 最新的已签名状态
audit-state-size = { $count ->
   *[other] { $text } 个条目，{ $date }。
}
audit-waiting = { $count ->
   *[other] { $count } 个条目正在等待编入位置。
}
audit-all-placed = 每个条目都已有位置。
audit-download = 下载
audit-id-hint = 一个标识符。在列表中选择一个名称即可获得。
audit-action-hint = 只需输入开头部分，例如“organisation.”。
audit-outcome-any = 全部
audit-outcome-permitted = 已执行
audit-outcome-refused = 已拒绝
audit-csv = 此列表的条目（CSV）
audit-place = 位置
audit-not-placed = 等待中
audit-no-name = 名称已不存在
audit-open = 打开
audit-erased = 已删除
audit-older = 更早的条目
audit-empty = 没有这样的条目。
log-account = 您账户的活动记录
log-account-lead = 您做了什么，他人对您的账户做了什么，以及谁查看过您的账户。运营本平台的人员以其角色显示。
log-organisation = 贵组织的活动记录
log-organisation-lead = 贵组织的记录、人员、服务和地点的变动，以及谁查看过。运营本平台的人员以其角色显示。
log-look = 查看
field-actor = 操作者
field-object = 记录
field-action = 所做的操作
field-outcome = 结果
field-from = 起始日期
field-to = 截止日期
role-person = 拥有账户的人
role-program = 程序
noun-agreement = 协议
noun-agreement_signature = 协议签名
noun-agreement_suspension = 协议暂停
noun-agreement_version = 协议版本
noun-application = 申请
noun-audit = 审计日志
noun-block = 封禁名单
noun-certificate = 证书
noun-credential = 登录方式
noun-deposit = 存入
noun-deposit_list = 存入清单
noun-desk = 工作台
noun-duplicate = 重复记录
noun-epoch = 密钥周期
noun-first_load = 首次加载
noun-hit = 匹配
noun-import = 导入
noun-invitation = 邀请
noun-location = 地点
noun-mail = 邮件
noun-membership = 成员身份
noun-merge = 合并
noun-network = 网络
noun-organisation = 组织
noun-party_key = 组织的密钥
noun-person = 账户
noun-service = 服务
noun-session = 登录
noun-setup = 初始设置
noun-suggestion = 建议
noun-token = 令牌
noun-vetting = 复审
noun-vouch = 其他组织的确认
noun-witness = 见证方
witness-title = 日志的见证方
witness-lead = 为审计日志的状态签名的合作伙伴。有了他们的签名，任何人都无法向他人出示另一份日志，运营本平台的人员也不例外。
witness-key-hint = 与见证方公布的一致：名称+数字+字母。
witness-add = 添加
witness-signed = 上次签名
witness-empty = 还没有见证方。
field-witness = 见证方
field-vkey = 密钥
field-note = 已签名的检查点
reason-not-a-witness-key = 这不是见证方的密钥。
reason-witness-known = 这个见证方已经存在。
reason-not-a-checkpoint = 这不是已签名的检查点。
reason-other-log = 这是另一份日志的检查点。
reason-wrong-root = 日志从未有过这个状态。
reason-unknown-witness = 其中没有本平台已知的见证方的签名。
reason-wrong-signature = 有一个签名无效。
reason-wrong-time = 有一个签名的时间尚未到来。

## Domain control

domain-title = 网站的域名
domain-lead = 请证明该域名属于您：完成以下两项之一，然后按下按钮。这对您有利，但仅凭这一点还不能获准加入。
domain-by-dns = 在域名的 DNS 中添加一条 TXT 记录
domain-by-file = 或者在网站上放置一个文件
domain-line = 文件中唯一的一行
domain-check = 立即核实
domain-wait = 需要几秒钟。请重新加载本页面。
domain-pause = 域名的更改需要一段时间才能生效。五分钟后可以再次核实。
domain-off = 未核实：本平台不访问其他网站。
domain-not-asked = 尚未核实。
domain-asked = 正在核实。
domain-proved-dns = 已在 DNS 中找到，{ $date }。
domain-proved-file = 已找到文件，{ $date }。
domain-missed = 未找到，{ $date }。
domain-dns-token = DNS：记录已存在。
domain-dns-other = DNS：有一条记录，但其中是另一个值。
domain-dns-nothing = DNS：还没有这条记录。
domain-dns-not-asked = DNS：没有查看。
domain-dns-no-answer = DNS：没有域名服务器作出响应。
domain-file-token = 文件：已存在。
domain-file-other = 文件：其中是其他内容。该值必须是文件中唯一的一行。
domain-file-nothing = 文件：不存在，或者是空的。
domain-file-not-asked = 文件：没有查看。
domain-file-no-answer = 文件：网站没有及时响应。
domain-file-no-address = 文件：该域名没有公共地址。
domain-file-certificate = 文件：网站的证书对该域名不被接受。
domain-file-redirect = 文件：网站跳转到了另一个地址。文件必须就在这个地址上。
domain-file-refused = 文件：网站返回了错误，或返回的内容过多。
reason-no-domain = 申请中没有填写带域名的网站。
reason-domain-checks-off = 本平台不访问其他网站。
reason-domain-checked-lately = 五分钟后可以再次核实。
reason-domain-checks-full = 正在核实的域名很多。请几分钟后再试。
## Identity providers

way-oidc = 身份提供方
session-by-oidc = 身份提供方
provider-title = 通过贵组织登录
provider-hint = 如果贵组织自行管理其人员的登录，则由贵组织确认您的身份。您无需在这里输入密码。
provider-sign-in = 通过 { $name } 登录
provider-leave = 前往贵组织的登录页面
provider-leave-lead = 您在 { $name } 登录，然后返回本页面。请在那里检查网址是否属于贵组织。
provider-leave-go = 前往 { $name }
provider-link = 通过贵组织登录
provider-link-hint = 您登录时，贵组织可以确认您的身份。贵组织记录的您的地址必须与本账户的地址相同。
provider-link-with = 关联 { $name }
field-provider = { way-oidc }
reason-provider-down = 目前没有响应。请稍后再试，或用其他方式登录。
reason-provider-refused = 没有确认您的身份。请重新开始，或用其他方式登录。
reason-provider-over = 这次登录已结束，或是在另一个浏览器中开始的。请重新开始。
reason-provider-old = 没有再次要求您提供身份证明，而这里需要。请用其他方式登录。
reason-provider-unverified = 没有确认您的任何电子邮件地址。请让贵组织的管理员进行确认。
reason-provider-domain = 在这里无权确认此电子邮件地址。请用其他方式登录。
reason-provider-link-first = 您的地址已有账户。请先用其他方式登录，并在您的账户页面关联身份提供方。
reason-provider-unknown = 您还没有账户。请为贵组织提出申请，或请同事邀请您。
reason-provider-other-address = 所记录的您的地址与本账户的地址不同。
reason-provider-linked = 已与一个账户关联。

## Demo persons

session-by-demo = 演示
demo-title = 以虚构人物的身份试用本平台
demo-lead = 请选择一个人物，从其角度查看本平台。无需账户，也无需密码。
demo-notice = 这是演示：此处的人物、组织和地址均为虚构。使用这台电脑的任何人都可以成为其中任何一人，因此请勿填写任何真实内容。
demo-group-bank = 在银行
demo-group-telecom = 在电话公司
demo-group-hotline = 在民间社会的求助热线
demo-group-police = 在警方
demo-group-hub = 运营本平台的人员
demo-become = 以 { $name } 的身份继续
demo-you = 您现在是虚构人物 { $name }。
demo-change = 选择其他人物
demo-does-bank-analyst = 在付款中寻找人口贩运的迹象。查找还有谁从事金融方面的工作，并查看银行有哪些成员。
demo-does-telecom-analyst = 寻找被滥用的电话号码。查找可以合作的求助热线和主管机关，并查看公司有哪些成员。
demo-does-hotline-case-worker = 把求助者转介到安全的帮助。查找另一个国家的庇护所及其语言和开放时间。
demo-does-police-investigator = 寻找能够回答问题的人。按国家和主题查找组织，并查看该单位有哪些成员。
demo-does-focal-point = 代表组织发言。修改所有人看到的组织信息，并邀请一位同事。
demo-does-data-protection-officer = 守护个人数据。查看银行有哪些成员，以及日志中关于您账户的记录。
demo-does-convener = 筹备专家会议。查找网络以及可以邀请的组织。
demo-does-editor = 保持名录准确。修改一条记录，导入一份名单，把同一组织的两条记录合并。
demo-does-moderator = 决定谁可以加入。浏览申请，复核一个组织，暂停一个组织。
demo-does-auditor = 核查谁做了什么，不作任何更改。阅读审计日志：其中也有您自己的登录。
demo-does-administrator = 运营本平台。查看所有账户，为他人分配角色，为程序创建令牌。
