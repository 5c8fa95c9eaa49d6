import Documents
import Glibc

/// A program, a file or a server beside the platform that some of the work needs.
///
/// The one list that the start, `/readyz` and `gongkai doctor` share.
public struct HostHelper: Sendable, Hashable {
  /// Its name for programs.
  public var key: String
  /// The name people know it by.
  public var name: String
  /// Where it is, if it is there.
  public var path: String?
  /// What cannot be done without it, as a sentence.
  public var without: String
  /// The Debian package that has it; empty where it is set up, not installed.
  public var package: String
  /// The setting that names it; empty where it is found by itself.
  public var setting: String = ""

  /// How to get it, as a sentence.
  public var remedy: String {
    switch (package.isEmpty, setting.isEmpty) {
    case (true, _): "请设置 \(setting)。"
    case (false, true): "安装：apt install \(package)"
    case (false, false): "安装：apt install \(package)，并设置 \(setting)。"
    }
  }

  /// All helpers, as this machine and these settings have them.
  public static func all(_ settings: ServerSettings) -> [HostHelper] {
    [
      HostHelper(
        key: "pdftotext", name: "pdftotext", path: executable(["pdftotext"]), without: "不能读取 PDF。",
        package: "poppler-utils"),
      HostHelper(
        key: "libreoffice", name: "LibreOffice", path: executable(["soffice", "libreoffice"]), without: "不能读取 DOC、WPS。",
        package: "libreoffice-writer-nogui libreoffice-calc-nogui"),
      HostHelper(
        key: "fonts", name: "中文字体", path: file(fonts), without: "本机上打印网页时中文可能显示为方框；读取和核对不受影响。",
        package: "fonts-noto-cjk"),
      HostHelper(
        key: "typst", name: "Typst", path: settings.typesettingPlace?.folder, without: "文书不能排成 PDF，只能下载 DOCX。",
        package: "python3-venv fonts-noto-cjk，再运行 scripts/typesetting 目录", setting: Setting.typesetting.name),
      HostHelper(
        key: "clamd", name: "clamd", path: configured(settings.text(.clamd)), without: "上传的文件不做病毒检测。",
        package: "clamav-daemon", setting: Setting.clamd.name),
      HostHelper(
        key: "smtp", name: "邮件服务器", path: configured(settings.text(.smtp)), without: "通知只在网页上显示，不发邮件。", package: "",
        setting: Setting.smtp.name),
      HostHelper(
        key: "gateway", name: "短信网关", path: configured(settings.text(.gateway)), without: "通知不发短信。", package: "",
        setting: Setting.gateway.name),
      HostHelper(
        key: "signOn", name: "统一身份认证", path: configured(settings.text(.oidcIssuer)), without: "只能用本系统的账号和密码登录。",
        package: "", setting: Setting.oidcIssuer.name),
    ]
  }

  private static let fonts = [
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", "/usr/share/fonts/truetype/arphic/uming.ttc",
    "/usr/share/fonts/opentype/fandol/FandolFang-Regular.otf",
  ]

  /// The first of the programs that stands on the path.
  private static func executable(_ names: [String]) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":").map(String.init) ?? []
    return file(names.flatMap { name in folders.map { "\($0)/\(name)" } }, mode: X_OK)
  }

  private static func file(_ paths: [String], mode: Int32 = R_OK) -> String? {
    paths.first { access($0, mode) == 0 }
  }

  private static func configured(_ text: String) -> String? { text.isEmpty ? nil : text }
}
