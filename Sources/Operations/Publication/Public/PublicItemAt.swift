public import Disclosure
import Persistence

/// What stands at the public address of an item.
public struct PublicItemAt: Inquiry {
  /// Nothing: it is there for everybody.
  public static let access = Access.anyone

  /// What is found.
  public enum Answer: Sendable {
    /// The item, with the organ that published it and the titles of the public items that it is linked with.
    case item(Disclosed<PublicItem>, organ: Organ, linked: [Disclosed<PublicItem>], files: [Disclosed<Attachment>])
    /// That it was taken down.
    case withdrawn(Disclosed<WithdrawnNotice>, organ: Organ)
  }

  /// The number in the address.
  public var id: Matter.ID

  /// Asks what stands there.
  public init(_ id: Matter.ID) {
    self.id = id
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound` where nothing was ever public there.
  public func run(in scope: Scope) throws -> Answer {
    let exit = scope.publicExit
    if let item = try exit.item(id), let organ = try scope.organs.find(item.value.organ) {
      let linked = try item.value.content.interprets.compactMap { try exit.item(Matter.ID(rawValue: $0)) }
      let files = try item.value.content.files.compactMap { try exit.file(Attachment.ID(rawValue: $0.id), of: id) }
      return .item(item, organ: organ, linked: linked, files: files)
    }
    guard let notice = try exit.withdrawn(id), let organ = try scope.organs.find(notice.value.organ) else {
      throw NotFound()
    }
    return .withdrawn(notice, organ: organ)
  }
}

/// A file of a public item.
public struct PublicItemFile: Inquiry {
  /// Nothing: it is there for everybody.
  public static let access = Access.anyone

  /// The item.
  public var id: Matter.ID
  /// The file.
  public var file: Attachment.ID

  /// Asks for a file.
  public init(_ file: Attachment.ID, of id: Matter.ID) {
    self.id = id
    self.file = file
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound` where the item is not public or the file does not come with it.
  public func run(in scope: Scope) throws -> Disclosed<Attachment> {
    guard let found = try scope.publicExit.file(file, of: id) else { throw NotFound() }
    return found
  }
}
