import App
import Documents
import Glibc

/// A programme or file of the machine that some of the work needs.
struct HostHelper {
  /// The name people know it by.
  var name: String
  /// Where it is, if it is there.
  var path: String?
  /// What cannot be done without it, as a sentence.
  var without: String
  /// The Debian package that has it.
  var package: String

  static let all = [
    HostHelper(
      name: "pdftotext", path: executable(["pdftotext"]), without: "不能读取 PDF。", package: "poppler-utils"),
    HostHelper(
      name: "LibreOffice", path: executable(["soffice", "libreoffice"]), without: "不能读取 DOC、WPS。",
      package: "libreoffice-writer-nogui libreoffice-calc-nogui"),
    HostHelper(
      name: "中文字体", path: file(fonts), without: "本机上打印网页时中文可能显示为方框；读取和核对不受影响。",
      package: "fonts-noto-cjk"),
  ]

  private static let fonts = [
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", "/usr/share/fonts/truetype/arphic/uming.ttc",
  ]

  /// The first of the programmes that stands on the path.
  private static func executable(_ names: [String]) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":").map(String.init) ?? []
    return file(names.flatMap { name in folders.map { "\($0)/\(name)" } }, mode: X_OK)
  }

  private static func file(_ paths: [String], mode: Int32 = R_OK) -> String? {
    paths.first { access($0, mode) == 0 }
  }

  static func json(_ helpers: [HostHelper]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "gongkai.doctor/1")
      json.member("version", Release.version)
      json.key("helpers")
      json.array(helpers) { json, helper in
        json.object { json in
          json.member("name", helper.name)
          json.member("path", helper.path)
          json.member("without", helper.without)
          json.member("package", helper.package)
        }
      }
    }
    json.endDocument()
    return json.bytes
  }
}
