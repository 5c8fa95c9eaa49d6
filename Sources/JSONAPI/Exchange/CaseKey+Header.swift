import Disclosure
import HTTPTypes
import Hummingbird
import Operations

extension CaseKey {
  /// The header that carries it, so that it stands in no address and in no log.
  static let headerName = "Case-Key"
  /// What it must be like.
  static let rule = TextRule.token(1...200)

  /// The key that a request brings.
  ///
  /// - Throws: `Issues` where it brings none, `VisitorRefusal` where it is none of ours.
  init(of request: Request) throws {
    let texts = request.headers[values: .caseKey]
    guard texts.count == 1, let text = texts.first, !text.isEmpty else {
      throw Issues([Issue(Self.headerName, "api.noCaseKey")])
    }
    guard text.utf8.count <= Self.rule.length.upperBound, let key = CaseKey(text) else {
      throw VisitorRefusal.signedOut
    }
    self = key
  }
}

extension HTTPField.Name {
  /// The header that carries the key of a case.
  fileprivate static let caseKey: HTTPField.Name = {
    guard let name = HTTPField.Name(CaseKey.headerName) else { preconditionFailure("no name of a header") }
    return name
  }()
}
