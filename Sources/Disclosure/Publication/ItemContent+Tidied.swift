extension ItemContent {
  /// Without spaces around texts, without doubles, with the number of the document as the rules want it written.
  public var tidied: ItemContent {
    var tidy = self
    tidy.title = title.trimmed
    tidy.summary = summary.trimmed
    tidy.keywords = Self.distinct(keywords)
    tidy.columns = Self.distinct(columns)
    tidy.source = source.trimmed
    tidy.video = video.trimmed
    tidy.termBasis = termDays == nil ? "" : termBasis.trimmed
    tidy.decision = decision.tidied
    tidy.fields = fields.mapValues(\.trimmed).filter { !$0.value.isEmpty }
    tidy.questions = questions.filter { !$0.question.trimmed.isEmpty || !$0.answer.isEmpty }
    if var document {
      document.number = DocumentNumber.written(document.number)
      document.unifiedNumber = document.unifiedNumber.trimmed
      document.issuers = Self.distinct(document.issuers)
      document.topics = Self.distinct(document.topics)
      document.basis = Self.distinct(document.basis)
      document.abolishedBy = document.abolishedBy.trimmed
      document.gazetteIssue = document.gazetteIssue.trimmed
      tidy.document = document
    }
    return tidy
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.map(\.trimmed).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
