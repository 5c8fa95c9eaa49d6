public import Disclosure
import HTTPTypes
public import Hummingbird

/// What a form sent: names with their values, in order; typed getters note what is wrong as issues.
public struct FormData: Sendable {
  /// The name of the hidden field that carries the session's secret.
  public static let tokenField = "_token"
  /// The most bytes that a form without files has.
  public static let maximumBytes = 256 << 10
  /// The most fields that a form has.
  static let maximumFields = 2_000

  /// The names and values, as they were sent.
  public private(set) var items: [(name: String, value: String)]
  /// What the getters found wrong, in the order in which they were asked.
  public internal(set) var issues: [Issue] = []

  /// Values of one's own, to fill a form with.
  public init(_ items: [(name: String, value: String)] = []) {
    self.items = items
  }

  /// What a text written as `a=1&b=2` holds; nil where it is no UTF-8 or has too many fields.
  public init?(urlEncoded bytes: some Collection<UInt8>) {
    var items: [(name: String, value: String)] = []
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard items.count < Self.maximumFields, let name = Self.decode(halves[0]),
        let value = halves.count > 1 ? Self.decode(halves[1]) : ""
      else { return nil }
      items.append((name, value))
    }
    self.items = items
  }

  /// The form that a request brings.
  ///
  /// - Throws: `Refusal` where it is too large or cannot be read.
  public init(_ request: Request, limit: Int = FormData.maximumBytes) async throws {
    var bytes: [UInt8] = []
    for try await part in request.body {
      guard bytes.count + part.readableBytes <= limit else { throw Refusal.of(.contentTooLarge) }
      bytes += part.readableBytesView
    }
    guard let form = FormData(urlEncoded: bytes) else { throw Refusal.of(.badRequest) }
    self = form
  }

  /// The first value of a name, as it was sent; for passwords and texts where every character counts.
  public subscript(name: String) -> String? {
    items.first { $0.name == name }?.value
  }

  /// All values of a name that are not empty.
  public func all(_ name: String) -> [String] {
    items.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
  }

  /// Whether the form has a field of this name; a check box only where it is ticked.
  public func has(_ name: String) -> Bool { items.contains { $0.name == name } }

  /// The same form with one name set anew.
  public func setting(_ name: String, to value: String) -> FormData {
    var form = self
    form.items.removeAll { $0.name == name }
    form.items.append((name, value))
    return form
  }

  /// Notes something that is wrong.
  public mutating func note(_ name: String, _ key: String, _ arguments: [String: String] = [:]) {
    issues.append(Issue(name, key, arguments))
  }

  /// Throws all that the getters found wrong, if anything.
  public func check() throws(Issues) { try Issues.check(issues) }

  private static func decode(_ bytes: some Sequence<UInt8>) -> String? {
    guard let text = PercentEncoding.decode(bytes.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }) else {
      return nil
    }
    // Browsers send line breaks as CR LF; neither database takes NUL in a text.
    return text.replacing("\r\n", with: "\n").replacing("\0", with: "")
  }
}
