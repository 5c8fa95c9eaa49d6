extension Setting {
  /// Everything that may be set; `docs/operator/serve.md` explains each, and a test compares.
  public static let all = listening + storing + guarding + reaching + signingOn + reading

  static let listening = [
    host, port, certificate, certificateKey, subdomains, deskPort, trustedProxies, logLevel, metricsFrom,
  ]
  static let storing = [database, data, connections, sealKeys]
  static let guarding = [requestRate, accountRate, plainSessions]
  static let reaching = [
    site, smtp, smtpUser, smtpPassword, mailFrom, gateway, gatewaySecret, clamd, authorities, jobLanes,
  ]
  static let signingOn = [
    oidcIssuer, oidcClient, oidcSecret, oidcClaim, oidcScope, oidcClass, oidcFactor, oidcLabel,
  ]
  static let reading = [
    typesetting, workers, retention, drops, memory, files, fileSize, dropSize, silence, duration,
  ]

  static let host = text("GONGKAI_HOST", "监听地址", standard: "127.0.0.1")
  static let port = number("GONGKAI_PORT", "端口", standard: 8080, 0...65_535)
  static let deskPort = number("GONGKAI_DESK_PORT", "工作台的端口（0 表示与公开页面同一端口）", standard: 0, 0...65_535)
  static let certificate = text("GONGKAI_TLS_CERTIFICATE", "TLS 证书链文件（PEM）")
  static let certificateKey = text("GONGKAI_TLS_KEY", "TLS 私钥文件（PEM）")
  static let subdomains = Setting(
    name: "GONGKAI_TLS_SUBDOMAINS", summary: "要求浏览器对全部子域名也只用 HTTPS", kind: .flag(standard: false))
  static let trustedProxies = text("GONGKAI_TRUSTED_PROXIES", "可信代理的地址或网段，以逗号分隔")
  static let logLevel = Setting(
    name: "GONGKAI_LOG_LEVEL", summary: "日志级别",
    kind: .choice(
      standard: "info", among: ["trace", "debug", "info", "notice", "warning", "error", "critical"]))
  static let metricsFrom = text(
    "GONGKAI_METRICS_FROM", "可以读取 /metrics 和 /readyz 详情的地址或网段", standard: "127.0.0.1, ::1")

  static let typesetting = text("GONGKAI_TYPESETTING", "排版程序的目录（由 scripts/typesetting 建立）；不设则依次查找系统目录和工作目录")
  static let database = text("GONGKAI_DATABASE", "数据库：文件路径，或 postgres:// 开头的地址；不设则为数据目录中的文件")
  static let data = text("GONGKAI_DATA", "数据目录：数据库文件、附件、密钥", standard: "data")
  static let connections = number("GONGKAI_DATABASE_CONNECTIONS", "与 PostgreSQL 的连接数", standard: 8, 1...200)
  /// The keys that seal personal data, where they do not come from files.
  public static let sealKeys = Setting(
    name: "GONGKAI_SEAL_KEYS", summary: "加密个人信息的密钥；不设则用数据目录中的密钥文件", kind: .secret)

  static let requestRate = number(
    "GONGKAI_REQUESTS_PER_MINUTE", "同一来源每分钟最多的请求数（0 表示不限）", standard: 1_200, 0...1_000_000)

  static let accountRate = number(
    "GONGKAI_SEARCHES_PER_MINUTE", "同一账号每分钟最多的检索和下载数，各进程合计（0 表示不限）", standard: 120, 0...1_000_000)

  static let plainSessions = Setting(
    name: "GONGKAI_PLAIN_SESSIONS", summary: "允许其他机器不加密登录（只用于封闭网络）", kind: .flag(standard: false))

  static let site = text("GONGKAI_SITE", "平台的网址，用于邮件中的链接，如 https://gk.example.gov.cn")
  static let smtp = text("GONGKAI_SMTP", "邮件服务器：smtps://、smtp://（STARTTLS）或 smtp+plain:// 开头")
  static let smtpUser = text("GONGKAI_SMTP_USER", "邮件服务器的用户名")
  static let smtpPassword = Setting(name: "GONGKAI_SMTP_PASSWORD", summary: "邮件服务器的密码", kind: .secret)
  static let mailFrom = text("GONGKAI_MAIL_FROM", "发件地址")
  static let gateway = text("GONGKAI_GATEWAY", "短信网关的 https 地址")
  static let gatewaySecret = Setting(
    name: "GONGKAI_GATEWAY_SECRET", summary: "与短信网关约定的签名密钥", kind: .secret)
  static let clamd = text("GONGKAI_CLAMD", "clamd 的套接字路径，或 主机:端口")
  static let authorities = text("GONGKAI_AUTHORITIES", "邮件服务器、网关和统一身份认证平台的根证书文件（PEM）；不设则用系统信任的证书")
  static let jobLanes = number("GONGKAI_JOB_LANES", "本进程同时执行的后台任务数（0 表示不执行）", standard: 2, 0...64)

  static let oidcIssuer = text("GONGKAI_OIDC_ISSUER", "统一身份认证平台（OpenID Connect）的 issuer 地址")
  static let oidcClient = text("GONGKAI_OIDC_CLIENT", "统一身份认证平台分配给本系统的 client_id")
  static let oidcSecret = Setting(
    name: "GONGKAI_OIDC_SECRET", summary: "统一身份认证平台分配给本系统的 client_secret", kind: .secret)
  static let oidcClaim = text("GONGKAI_OIDC_CLAIM", "身份令牌中哪一项是人员的标识", standard: "sub")
  static let oidcScope = text("GONGKAI_OIDC_SCOPE", "向认证平台请求的范围，以空格分隔", standard: "openid")
  static let oidcClass = text("GONGKAI_OIDC_ACR", "要求认证平台达到的认证级别（acr）；不设则不要求")
  static let oidcFactor = Setting(
    name: "GONGKAI_OIDC_SECOND_FACTOR", summary: "认证平台的登录是否算作双因素",
    kind: .choice(standard: "own", among: ["own", "stated", "always"]))
  static let oidcLabel = text("GONGKAI_OIDC_LABEL", "登录页面上按钮的文字", standard: "统一身份认证登录")

  static let workers = number("GONGKAI_WORKERS", "同时读取的文件数（0 表示与处理器核数相同）", standard: 0, 0...64)
  static let retention = number("GONGKAI_RETENTION_MINUTES", "读取结果在内存中保留的分钟数", standard: 30, 1...1_440)
  static let drops = number("GONGKAI_MAX_DROPS", "最多保留多少次提交的结果", standard: 500, 1...100_000)
  static let memory = number("GONGKAI_MEMORY_MB", "读取结果最多占用的内存（MB）", standard: 512, 16...65_536)
  static let files = number("GONGKAI_MAX_FILES", "一次提交最多的文件数", standard: 200, 1...1_000)
  static let fileSize = number("GONGKAI_MAX_FILE_MB", "单个文件的上限（MB）", standard: 50, 1...50)
  static let dropSize = number("GONGKAI_MAX_DROP_MB", "一次提交合计的上限（MB）", standard: 200, 1...1_024)
  static let silence = number("GONGKAI_UPLOAD_SILENCE_SECONDS", "上传中多少秒没有数据就停止", standard: 20, 1...600)
  static let duration = number("GONGKAI_UPLOAD_SECONDS", "一次上传最长的秒数", standard: 600, 5...7_200)

  private static func number(
    _ name: String, _ summary: String, standard: Int, _ range: ClosedRange<Int>
  ) -> Setting {
    Setting(name: name, summary: summary, kind: .number(standard: standard, range: range))
  }

  private static func text(_ name: String, _ summary: String, standard: String = "") -> Setting {
    Setting(name: name, summary: summary, kind: .text(standard: standard))
  }
}
