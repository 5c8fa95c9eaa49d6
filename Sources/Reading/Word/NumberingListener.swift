import Containers

/// Hears the numbering and the styles part of a document, and gathers what they say about lists.
final class NumberingListener: MarkupHandler {
  private enum Name: Int, CaseIterable {
    case abstractNum, num, lvl, start, numFmt, lvlText, abstractNumId, lvlOverride, startOverride
    case style, basedOn, numId, ilvl, styleId, val
  }

  static let vocabulary = MarkupVocabulary(Name.allCases.map { String(describing: $0) })

  private(set) var numbering = WordNumbering()
  private var definition: Int?
  private var list: Int?
  private var level = 0
  private var style: String?

  func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
    let value = attributes.text(Name.val.rawValue)
    let number = value.flatMap { Int($0) }
    switch Name(rawValue: name) {
    case .abstractNum:
      definition = attributes.number(Name.abstractNumId.rawValue)
      if let definition {
        numbering.definitions[definition] = Array(repeating: .init(), count: WordNumbering.levels)
      }
    case .num: list = attributes.number(Name.numId.rawValue)
    case .lvl, .lvlOverride:
      level = min(attributes.number(Name.ilvl.rawValue) ?? 0, WordNumbering.levels - 1)
    case .start: change { $0.start = number ?? 1 }
    case .numFmt: change { $0.format = NumberFormat(name: value ?? "decimal") }
    case .lvlText: change { $0.pattern = value ?? "" }
    case .abstractNumId: if let list { numbering.definitionOfList[list] = number }
    case .startOverride: if let list { numbering.overrides[list, default: [:]][level] = number }
    case .style: style = attributes.text(Name.styleId.rawValue)
    case .basedOn: if let style { numbering.baseOfStyle[style] = value }
    case .numId: if let style { numbering.referenceOfStyle[style, default: .init()].list = number }
    case .ilvl: if let style { numbering.referenceOfStyle[style, default: .init()].level = number }
    case .styleId, .val, nil: break
    }
    return true
  }

  func end(_ name: Int, line: Int) {
    switch Name(rawValue: name) {
    case .abstractNum: definition = nil
    case .num: list = nil
    case .style: style = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {}

  private func change(_ edit: (inout WordNumbering.Level) -> Void) {
    guard let definition, numbering.definitions[definition] != nil else { return }
    edit(&numbering.definitions[definition, default: []][level])
  }
}
