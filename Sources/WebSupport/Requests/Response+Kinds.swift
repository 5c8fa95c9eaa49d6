import Foundation
import HTTPTypes
public import Hummingbird

extension Response {
  /// A page.
  public init(html: String, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  /// Plain text.
  public init(text: String, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// A value for a program.
  public init(json value: some Encodable, status: HTTPResponse.Status = .ok) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    self.init(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
  }

  /// A file to be saved under `name`.
  public init(download bytes: [UInt8], name: String, mediaType: String) {
    self.init(
      status: .ok,
      headers: [.contentType: mediaType, .contentDisposition: Self.attachment(name)],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// `Content-Disposition` with the name in full (RFC 8187) and, for old programs, in ASCII.
  static func attachment(_ name: String) -> String {
    let ascii = String(
      name.unicodeScalars.map { scalar in
        scalar.isASCII && scalar.value >= 32 && !"\"\\%/".unicodeScalars.contains(scalar) ? Character(scalar) : "_"
      })
    return "attachment; filename=\"\(ascii)\"; filename*=UTF-8''\(PercentEncoding.encode(name))"
  }
}

extension Request {
  /// Whether a script sent this and wants JSON rather than a page.
  public var wantsJSON: Bool {
    guard let accept = headers[.accept] else { return false }
    return accept.hasPrefix("application/json")
  }
}
