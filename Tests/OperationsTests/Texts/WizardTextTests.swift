import Disclosure
import Operations
import Testing

@Suite("The substantive tests are told in sentences") struct WizardTextTests {
  @Test("Every question, its help, every answer, test and finding has its text, and no text is left over")
  func texts() {
    let keys =
      SubstantiveQuestion.allCases.flatMap { [$0.key, $0.helpKey] } + SubstantiveAnswer.allCases.map(\.key)
      + SubstantiveStage.allCases.map(\.key) + SubstantiveFinding.all.map(\.key)
      + [SubstantiveRefusal.ended.key, SubstantiveRefusal.notOffered(.isAlive).key]
    let told = Set(Texts.all.keys.filter { $0.hasPrefix("wizard.") })
    #expect(Set(keys).symmetricDifference(told).sorted() == [])
  }

  @Test("Help is one line that a person can read at a glance", arguments: SubstantiveQuestion.allCases)
  func help(question: SubstantiveQuestion) {
    let text = Texts.text(question.helpKey)
    #expect(text.count <= 60 && !text.contains("\n"), "\(text)")
  }
}
