/// Why a file or a pasted text could not become an article.
public enum ArticleRefusal: DomainRefusal, Equatable {
  /// It says nothing.
  case empty
  /// It is larger than the limit, in bytes.
  case tooLarge(limit: Int)
  /// It is nested deeper, or has more parts, than any text that people write.
  case tooComplex
  /// Reading it took longer than the limit, in seconds.
  case timedOut(seconds: Int)
  /// Its bytes are no text in any encoding that is known.
  case undecodable
  /// It is of a kind that cannot be read.
  case unsupported(kind: String)
  /// It is damaged or cut off.
  case damaged(kind: String)
  /// It is locked by a password.
  case locked
  /// It consists of pictures of pages.
  case noText
  /// A program that this kind needs is not installed.
  case programMissing(name: String, kind: String)

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .empty: "article.empty"
    case .tooLarge: "article.tooLarge"
    case .tooComplex: "article.tooComplex"
    case .timedOut: "article.timedOut"
    case .undecodable: "article.undecodable"
    case .unsupported: "article.unsupported"
    case .damaged: "article.damaged"
    case .locked: "article.locked"
    case .noText: "article.noText"
    case .programMissing: "article.programMissing"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    switch self {
    case .tooLarge(let limit): ["megabytes": String(limit >> 20)]
    case .timedOut(let seconds): ["seconds": String(seconds)]
    case .unsupported(let kind), .damaged(let kind): ["kind": kind]
    case .programMissing(let name, let kind): ["name": name, "kind": kind]
    case .empty, .tooComplex, .undecodable, .locked, .noText: [:]
    }
  }
}
