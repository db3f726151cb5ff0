# machine-made
skip-to-content = 跳到正文
skip-map = 跳过地图
search-label = 搜索组织
search-placeholder = 搜索组织
search-button = 搜索
nav-tools = 工具
nav-places = 栏目
nav-language = 语言
nav-find-help = 寻求帮助
nav-organisations = 组织
nav-map = 地图
nav-networks = 网络
nav-subjects = 议题
theme-switch = 浅色或深色
breadcrumb-label = 当前位置
machine-made-notice = 本页文字由机器生成，尚未经人工检查。如有错误，请告诉我们。
machine-made-mark = 机器生成
makers-mark = 由程序作者撰写
reviewed-mark = 经人工检查
demo-banner = 本平台同时显示虚构的演示记录和真实记录。演示记录标有“演示”。
demo-mark = 演示
demo-record = 虚构的演示记录
withdrawn-mark = 已撤下
footer-boundaries = 本平台使用的名称和地图，不意味着对任何国家、领土或地区的法律地位或其边界表示任何意见。
back-home = 返回首页
problem-number = { $status } { $code }。请求编号：
home-lead = 打击人口贩运的组织：它们是谁，做什么，如何联系。
home-search-placeholder = 名称、地点或议题，可用任何文字
home-fact-organisations = { $count ->
   *[other] 个组织
}
home-fact-countries = { $count ->
   *[other] 个国家
}
home-fact-confirmed = { $count ->
   *[other] 条记录在最近 90 天内确认
}
home-demo-note = 这些数字包括虚构的演示记录。
home-map-link = 打开地图和表格
home-recent = 最新记录
home-all-link = 所有组织
results-count = { $count ->
   *[other] { $text } 个组织
}
results-respelled = 没有与“{ $q }”完全相同的名称。以下结果相近。
facets-label = 筛选
facet-all = 显示全部
chips-label = 已选筛选条件
chip-remove = 移除筛选条件：
clear-filters = 移除所有筛选条件
sort-label = 排序方式
view-map = 在地图上显示
view-list = 以列表显示
view-feed = 订阅源
export-label = { $count ->
   *[other] 下载 { $text } 个组织：
}
paging-label = 分页
paging-previous = 上一页
paging-next = 下一页
empty-title = 没有找到结果
empty-near = 仅与部分词语匹配的结果：
empty-wider = 不用筛选条件搜索
empty-wider-place = 在更大的范围内搜索：{ $place }
empty-missing = 缺少某个组织？

## A missing organisation

suggest-caution = 请不要写任何有关被贩运者的内容，也不要说明庇护所在哪里。
suggest-contact-hint = 仅在您愿意时填写：电子邮箱或电话号码。只有本平台的管理者能看到。处理完您的建议后即删除，最迟90天后删除。
suggest-trap = 请将此栏留空
suggest-send = 发送
suggest-sent = 谢谢。本平台的管理者会查看。
suggest-again = 再告诉我们一个
form-errors-title = 请更正以下内容
facts-title = 基本信息
services-title = 服务
locations-title = 地点
record-title = 本记录
unconfirmed-notice = 本记录根据公开来源整理。该组织尚未确认。
old-notice = 本记录的确认时间已超过 90 天，部分内容可能有变。
withdrawn-notice = 本记录已撤下，只有工作人员可以看到。
origin-summary = 来源
origin-source = 来源：{ $source }，收到日期：{ $date }。
origin-confirmed = 确认于{ $date }。
origin-confirmed-by = { $by }确认于{ $date }。
origin-unconfirmed = 未经该组织确认。
licence-line = 数据许可协议：{ $licence }。
history-lead = 本记录的所有历史状态。
column-when = 时间
column-what = 内容
column-who = 人员
column-act = 操作
updated-on = 更新于{ $date }
open-now = 现在开放
closed-now = 现在关闭
open-always = 每天 24 小时
hours-zone = 当地时间：{ $zone }
hours-zone-country = 当地时间：{ $country }
free-of-charge = 免费
police-label = 警方
no-police-contact = 不会把您的姓名告诉警方
place-confidential = 保密地址（{ $country }）。请打电话或写信询问怎么去。
networks-lead = 在同一地区或就同一专题携手合作的组织。
networks-empty = 这里还没有网络。
network-members = { $count ->
   *[other] { $count } 个成员
}
network-countries = { $count ->
   *[other] { $count } 个国家
}
network-members-title = 成员
network-empty = 这个网络还没有成员。
network-search-link = 在成员中搜索
network-missing-title = 还缺哪些国家
network-missing-lead = 这个网络涵盖、但没有成员将总部设在其中的国家。
map-lead = { $count ->
   *[other] { $text } 个组织，按总部所在国家显示。
}
map-regions-label = 地区
map-disclaimer = 每个国家用一个圆点表示，面积与数量成正比。图中只画陆地。地图不意味着对边界或任何地区的地位表示任何意见。
map-elsewhere = 地图此部分以外的组织：{ $count }
map-table-title = 同样数字的表格
map-table-caption = 按总部所在国家列出的组织
map-zoom-in = 放大
map-zoom-out = 缩小
map-two-fingers = 用两个手指移动地图
map-here = 此处的组织：{ $count }
subjects-lead = 各组织从事的领域：条约及其组成部分，以及工作议题。
subject-search-link = 搜索和筛选
languages-lead = 选择平台的语言。各条记录保留原来的语言。
about-about-lead = 政府、企业和民间社会携手打击人口贩运的合作平台。
about-about-1 = 本平台显示谁在打击人口贩运、在哪里、从事什么工作，让可以互相帮助的人找到彼此。
about-about-2 = 每项内容都注明来源和确认者。未经组织确认的记录带有标记。
about-about-3 = 本程序是采用 Apache 2.0 许可协议的自由软件。本平台的运营者对其内容负责。
about-privacy-lead = 用简单的话说明本平台知道您的哪些信息。
about-privacy-1 = 浏览不需要账户，也不设置任何 cookie。
about-privacy-2 = 任何页面都不从其他网站加载内容，也不对访客进行任何统计或测量。
about-privacy-3 = 日志只保存页面类型、结果和时间，不保存地址和搜索词，也不保存求助页面的任何内容。
about-privacy-4 = 您在求助页面输入的内容只用于给出答复，之后即被清除。
about-privacy-5 = 保密地点的地址完全不在此保存。
about-privacy-6 = 您告诉我们缺少某个组织时，只有本平台的管理者会阅读。您的联系方式在处理完后即删除，最迟90天后删除。
about-open-data-lead = 本平台的所有公开内容都可以下载，供其他程序使用。
about-open-data-1 = 每条记录都注明许可协议；大多数属于公有领域（CC0）。
about-open-data-2 = 使用记录时，请保留来源和确认日期，并在采用前再次核实。
about-accessibility-lead = 本平台力求人人可用。
about-accessibility-1 = 我们的目标是达到 WCAG 2.2 AA 级。每个页面都由程序以三种语言检查，只用键盘、不用脚本也能使用。
about-accessibility-2 = 每张地图都配有数字相同的表格。
about-accessibility-3 = 如果使用中遇到障碍，请告诉本平台的管理者。
about-glossary-lead = 本平台的用语及其含义。
glossary-organisation = 组织
glossary-organisation-means = 从事打击人口贩运工作的机构：政府部门、企业、协会、大学或工会。
glossary-service = 服务
glossary-service-means = 组织向人们提供的帮助，附有服务时间、语言和联系方式。
glossary-place = 地点
glossary-place-means = 提供服务的地方。
glossary-hidden = 保密地点
glossary-hidden-means = 地址不得让任何人知道的地点。平台只保存其所在国家，别的都不保存。
glossary-network = 网络
glossary-network-means = 在同一地区或就同一专题携手合作的组织。
glossary-subject = 议题
glossary-subject-means = 组织从事的领域：条约、条约的一部分或工作议题。
glossary-confirmed = 已确认
glossary-confirmed-means = 该组织自己，或由平台代表该组织，表示记录无误。90 天后，标记变为“确认已久”。
glossary-source = 来源
glossary-source-means = 一项内容从哪里来。
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification，Open Referral 制定的服务名录开放标准。
api-lead = 程序无需密钥即可读取所有公开内容。写入需要令牌。
api-openapi = API 说明（OpenAPI 3.1）
api-hsds = 采用开放标准 HSDS 3.0 的服务数据
api-hsds-profile = 我们的 HSDS 记录在标准之外增加的内容
api-examples = 示例
api-token = 令牌由本平台工作人员创建，也可以用“whatson token create”创建。
problems-lead = 问题文档（RFC 9457）中各代码的含义。
