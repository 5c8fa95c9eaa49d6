import Disclosure

/// All instances of one check.
struct CheckGroupView: Sendable {
  struct Entry: Sendable {
    var resultWord: String
    var resultStyle: String
    var scopeWords: String
    var reason: String?
  }

  var checkTitle: String
  var outcome: String
  var isOpen: Bool
  /// The instances that did not simply pass.
  var entries: [Entry]
  var hasEntries: Bool
  /// The instances, where all passed.
  var passedScopes: String
}

extension CheckGroupView {
  /// The groups in the order of the checks; what failed is open.
  static func groups(_ entries: [CheckEntry]) -> [CheckGroupView] {
    var order: [String] = []
    var byID: [String: [CheckEntry]] = [:]
    for entry in entries {
      if byID[entry.id] == nil { order.append(entry.id) }
      byID[entry.id, default: []].append(entry)
    }
    return order.map { CheckGroupView(id: $0, entries: byID[$0] ?? []) }
  }

  private init(id: String, entries all: [CheckEntry]) {
    checkTitle = CheckWords.title(id)
    outcome = CheckWords.results.compactMap { result, word, _ in
      let count = all.count { $0.result == result }
      return count == 0 ? nil : "\(word) \(count)"
    }.joined(separator: "，")
    isOpen = all.contains { $0.result == .failed }
    entries = all.filter { $0.result != .passed }.map(Entry.init)
    hasEntries = !entries.isEmpty
    let scopes = all.map { CheckWords.scope($0.scope) }.filter { !$0.isEmpty }
    passedScopes = scopes.isEmpty ? "相符。" : scopes.joined(separator: "、") + "：都相符。"
  }
}

extension CheckGroupView.Entry {
  fileprivate init(_ entry: CheckEntry) {
    let words = CheckWords.results.first { $0.result == entry.result }
    resultWord = words?.word ?? ""
    resultStyle = words?.style ?? "plain"
    scopeWords = CheckWords.scope(entry.scope)
    reason = entry.reason
  }
}
