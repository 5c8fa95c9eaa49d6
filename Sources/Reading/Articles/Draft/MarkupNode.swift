import Containers

/// The names of elements and attributes of one format that matter, by their place in the vocabulary.
protocol MarkupName: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// Those that are attributes.
  static var attributes: [Self] { get }
}

/// An element of a document, or a text in it.
final class MarkupNode<Name: MarkupName> {
  /// The name; nil for text and for elements without meaning.
  let name: Name?
  /// The text, of a text.
  var text: [UInt8] = []
  /// The attributes of an element that matter.
  let attributes: [(name: Name, value: String)]
  /// What stands in it.
  var children: [MarkupNode<Name>] = []
  let isText: Bool

  init(_ name: Name?, _ attributes: [(name: Name, value: String)] = []) {
    self.name = name
    self.attributes = attributes
    isText = false
  }

  init(text: [UInt8]) {
    name = nil
    self.text = text
    attributes = []
    isText = true
  }

  /// The value of an attribute.
  subscript(name: Name) -> String? { attributes.first { $0.name == name }?.value }

  /// An attribute's whole number, as far as its digits go.
  func number(_ name: Name) -> Int? {
    guard let value = self[name] else { return nil }
    return Int(value.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }.prefix(9))
  }

  /// The first child of a name.
  func child(_ name: Name) -> MarkupNode<Name>? { children.first { $0.name == name } }

  /// All text in it, as it stands in the source.
  var allText: String {
    var bytes: [UInt8] = []
    gather(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func gather(_ bytes: inout [UInt8]) {
    bytes += text
    for child in children { child.gather(&bytes) }
  }

  /// The first element below for which a condition holds, in the order of the document.
  func first(where condition: (MarkupNode<Name>) -> Bool) -> MarkupNode<Name>? {
    for child in children {
      if condition(child) { return child }
      if let found = child.first(where: condition) { return found }
    }
    return nil
  }

  /// Visits all elements below, in the order of the document.
  func visit(_ body: (MarkupNode<Name>) -> Void) {
    for child in children {
      body(child)
      child.visit(body)
    }
  }
}

/// Hears a document and keeps what matters of it as a tree.
final class MarkupTree<Name: MarkupName>: MarkupHandler {
  static var vocabulary: MarkupVocabulary { MarkupVocabulary(Name.allCases.map { String(describing: $0) }) }

  let root = MarkupNode<Name>(nil)
  /// Whether there is more text than was allowed; the rest was left out.
  private(set) var isCut = false
  private let dropped: Set<Name>
  private let mostText: Int
  private var open: [MarkupNode<Name>]
  private var passedOver = 0
  private var textBytes = 0
  private let onDrop: (Name) -> Void

  /// A tree that leaves out some elements with all that is in them.
  init(without dropped: Set<Name> = [], mostText: Int, onDrop: @escaping (Name) -> Void = { _ in }) {
    self.dropped = dropped
    self.mostText = mostText
    self.onDrop = onDrop
    open = [root]
  }

  func start(_ number: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
    guard passedOver == 0 else {
      passedOver += 1
      return true
    }
    let name = number < 0 ? nil : Name(rawValue: number)
    if let name, dropped.contains(name) {
      passedOver = 1
      onDrop(name)
      return true
    }
    let known = Name.attributes.compactMap { name in attributes.text(name.rawValue).map { (name, $0) } }
    let node = MarkupNode(name, known)
    open.last?.children.append(node)
    open.append(node)
    return true
  }

  func end(_ number: Int, line: Int) {
    guard passedOver == 0 else {
      passedOver -= 1
      return
    }
    if open.count > 1 { open.removeLast() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard passedOver == 0, !isCut, let parent = open.last else { return }
    guard textBytes + bytes.count <= mostText else {
      isCut = true
      return
    }
    textBytes += bytes.count
    if let last = parent.children.last, last.isText {
      last.text.append(contentsOf: bytes)
    } else {
      parent.children.append(MarkupNode(text: Array(bytes)))
    }
  }
}
