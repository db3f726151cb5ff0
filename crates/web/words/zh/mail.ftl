# machine-made
# Letters that the hub sends. `link` and `address` are addresses of the hub and stand on lines of their own.

mail-invitation-subject = { $hub } 的邀请
mail-invitation-body =
    您好：

    您受邀加入 { $hub } 上的“{ $organisation }”。如要接受，请打开此链接：

    { $link }

    此链接只能使用一次，且有时间限制。如果您没有预料到这份邀请，可以忽略此邮件。
mail-application-confirm-subject = 请确认您的电子邮件地址
mail-application-confirm-body =
    您好：

    有人在加入 { $hub } 的申请中填写了此地址。如要确认此地址属于您并继续，请打开此链接：

    { $link }

    此链接只能使用一次，且有时间限制。如果您没有提出申请，可以忽略此邮件：不会发生任何事情。
mail-application-known-subject = 您已有账户
mail-application-known-body =
    您好：

    有人用此地址申请加入 { $hub }，而此地址已有账户。如果是您本人，请在此登录：

    { $link }

    如果不是您本人，则无需做任何事情。没有人被告知此账户存在。
mail-application-accepted-subject = 您的申请已获接受
mail-application-accepted-body =
    您好：

    “{ $organisation }”加入 { $hub } 的申请已获接受。如要继续，请打开此链接：

    { $link }
mail-application-refused-subject = 您的申请未获接受
mail-application-refused-body =
    您好：

    “{ $organisation }”加入 { $hub } 的申请未获接受。如果您认为这是一个错误，请写信给运营本平台的人员。
mail-application-waiting-subject = 我们已收到您的申请
mail-application-waiting-body =
    您好：

    我们已收到“{ $organisation }”加入 { $hub } 的申请。在申请获得接受之前，需要有两个经过审核的组织确认了解贵组织，或由一名审核员查看证据。请联系两个了解贵组织工作的组织。申请的进展见此处：

    { $link }
mail-vouch-asked-subject = 有一个组织请贵组织确认了解该组织
mail-vouch-asked-body =
    您好：

    “{ $organisation }”申请加入 { $hub }，并请贵组织确认了解该组织。请仅在了解其工作时才予以确认。如要答复，请打开此链接：

    { $link }
mail-recovery-subject = 进入您账户的新方式
mail-recovery-body =
    您好：

    有人为 { $hub } 上使用此地址的账户请求新的登录方式。如果是您本人，请打开此链接：

    { $link }

    此链接只能使用一次，且有效时间很短。如果不是您本人，请不要打开：您的账户将保持不变。
mail-account-changed-subject = 登录方式有变动
mail-account-changed-body =
    您好：

    您在 { $hub } 的账户添加或移除了一种登录方式。如果是您本人，则无需做任何事情。

    如果不是您本人，请立即登录，结束所有其他会话，移除不属于您的每一种方式，并告知运营本平台的人员。
mail-review-due-subject = 请核对贵组织的记录
mail-review-due-body =
    您好：

    { $hub } 每年都会重新审视“{ $organisation }”，下次复审将在一个月内到期。请核对该组织的记录是否仍然正确：

    { $link }
mail-organisation-suspended-subject = 贵组织已被停用
mail-organisation-suspended-body =
    您好：

    “{ $organisation }”在 { $hub } 已被停用。您可以登录，但目前任何人都无法代表该组织行事。如果您认为这是一个错误，请写信给运营本平台的人员。
mail-suspended-subject = 您的账户已被停用
mail-suspended-body =
    您好：

    您在 { $hub } 的账户已被停用，目前任何人都无法登录。如果您认为这是一个错误，请写信给运营本平台的人员。
mail-agreement-waits-subject = 有一份协议等待贵组织处理
mail-agreement-waits-body =
    您好：

    { $hub } 上的一份协议等待“{ $organisation }”签署。请阅读该协议，在平台之外与其他各方核对密钥指纹，然后签署或拒绝：

    { $link }
mail-agreement-changed-subject = 贵组织的一份协议有变化
mail-agreement-changed-body =
    您好：

    “{ $organisation }”在 { $hub } 上的一份协议现已生效、被暂停、恢复或已终止。具体情况请见此处：

    { $link }
mail-agreement-news-subject = 贵组织在一份协议下有新内容
mail-agreement-news-body =
    您好：

    “{ $organisation }”在 { $hub } 上的一份协议下有新内容。请用贵组织自己的程序查看，或从这里开始：

    { $link }
mail-test-subject = { $hub } 的测试邮件
mail-test-body =
    您好：

    这是一封测试邮件。如果您能读到它，说明平台的邮件可以送达。
mail-footer =
    { $hub }
    { $address }
    此邮件由系统自动发送，因为有人向本平台提供了您的地址。本平台绝不会通过电子邮件或电话索要密码或验证码。
