import App
import Documents

extension HostHelper {
  /// The helpers for a program, as docs/schemas/doctor.schema.json describes.
  static func json(_ helpers: [HostHelper], signOn: SignOnFinding?) -> [UInt8] {
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
      json.member("signOn", signOn.map { $0 == .answers ? "answers" : "silent" })
    }
    json.endDocument()
    return json.bytes
  }
}
