extension SearchDocument {
  /// A matter as it is found: by its number, title, summary and the names of its parties.
  ///
  /// - Parameters:
  ///   - matter: the matter.
  ///   - parties: the names that were not erased.
  public init(of matter: Matter, parties: [String]) {
    // People also type the number without its brackets.
    let bare = String(matter.number.filter { $0.isLetter || $0.isNumber })
    self.init(
      subject: .init(matter.kind.rawValue, matter.id.rawValue), organ: matter.organ, label: matter.label,
      holder: matter.assignee, title: "\(matter.number) \(matter.title)", body: matter.summary,
      hidden: [bare] + parties, datedOn: matter.openedOn)
  }
}
