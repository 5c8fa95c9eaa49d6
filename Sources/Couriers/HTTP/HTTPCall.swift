/// What is asked of another server.
public struct HTTPCall: Hashable, Sendable {
  /// The methods that are needed.
  public enum Method: String, Sendable {
    /// Asks for something.
    case get = "GET"
    /// Hands something over.
    case post = "POST"
  }

  /// The method.
  public var method: Method
  /// The address, with its scheme.
  public var url: String
  /// The header fields; no name or value may hold a line break.
  public var fields: [String: String]
  /// What a POST sends.
  public var body: [UInt8]

  /// Asks for what stands at an address.
  public static func get(_ url: String, fields: [String: String] = [:]) -> HTTPCall {
    HTTPCall(method: .get, url: url, fields: fields, body: [])
  }

  /// Hands bytes over.
  public static func post(_ url: String, body: [UInt8], type: String, fields: [String: String] = [:]) -> HTTPCall {
    HTTPCall(
      method: .post, url: url, fields: fields.merging(["Content-Type": type]) { _, type in type }, body: body)
  }

  /// Whether the address is complete and no field could smuggle in another one.
  var isSound: Bool {
    let texts = fields.flatMap { [$0.key, $0.value] } + [url]
    return HTTPOrigin(url) != nil
      && texts.allSatisfy { $0.utf8.allSatisfy { $0 >= 32 && $0 != 127 || $0 == UInt8(ascii: "\t") } }
  }
}

/// What the other server answered.
public struct HTTPAnswer: Hashable, Sendable {
  /// The status, such as 200.
  public var status: Int
  /// The header fields by their names in lower case; of one that stands twice, the last.
  public var fields: [String: String]
  /// The body.
  public var body: [UInt8]

  /// An answer.
  public init(status: Int, fields: [String: String], body: [UInt8]) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// The fields of the last head; one head precedes it for each interim answer.
  init(status: Int, head: [String], body: [UInt8]) {
    let start = head.lastIndex { $0.hasPrefix("HTTP/") } ?? 0
    var fields: [String: String] = [:]
    for line in head[start...].dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      fields[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].trimmingWhitespace)
    }
    self.init(status: status, fields: fields, body: body)
  }
}

extension Substring {
  fileprivate var trimmingWhitespace: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
